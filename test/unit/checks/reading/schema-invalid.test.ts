import { beforeAll, expect, test } from 'vitest';
import { loadLibxml2 } from '../../../../src-main/app/load-libxml2';
import { schemaInvalid } from '../../../../src-main/checks/reading/schema-invalid';
import type { ForeignReader } from '../../../../src-main/core/xmlsec/readings/foreign-reader';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf } from '../../../helpers/run-check';

let reader: ForeignReader;
beforeAll(async () => {
  reader = await loadLibxml2();
});
const withReader = () => ({ facts: { readers: [reader] } });

test('a message in the schema passes, and without libxml2 nothing is said', () => {
  expect(outcomeOf(schemaInvalid, responseXml(), withReader()).verdict).toBe('pass');
  expect(outcomeOf(schemaInvalid, responseXml()).verdict).toBe('not-applicable');
});

test('each complaint points at its element or attribute, once', () => {
  const xml = responseXml(
    ['ID="_response1"', 'ID="1response"'],
    ['<saml:Audience>', '<saml:Nonsense/><saml:Audience>'],
  );
  const failures = failuresOf(schemaInvalid, xml, withReader());
  expect(failures.map(({ place }) => [place?.element.local, place?.attribute])).toEqual([
    ['Response', 'ID'],
    ['Nonsense', undefined],
  ]);
  expect(failures[1]?.message).toContain('saml:Audience');
});

test("a type of the vendor's own is no breach", () => {
  const typed = responseXml([
    '<saml:AttributeValue>admins',
    '<saml:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:v="urn:vendor" xsi:type="v:group">admins',
  ]);
  expect(outcomeOf(schemaInvalid, typed, withReader()).verdict).toBe('pass');
});
