import { expect, test } from 'vitest';
import { attributeNameFormatMismatch } from '../../../../src-main/checks/attributes/attribute-name-format-mismatch';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const format = 'urn:oasis:names:tc:SAML:2.0:attrname-format:';
const named = (name: string, kind: string): string =>
  responseXml(['Name="groups"', `Name="${name}" NameFormat="${format}${kind}"`]);

test('a word as URI, a URI and a name with a blank as xs:Name', () => {
  expect(failuresOf(attributeNameFormatMismatch, named('groups', 'uri'))[0]?.expected).toBe(`${format}basic`);
  expect(
    failuresOf(attributeNameFormatMismatch, named('http://schemas.xmlsoap.org/claims/Group', 'basic'))[0]
      ?.expected,
  ).toBe(`${format}uri`);
  expect(failuresOf(attributeNameFormatMismatch, named('my groups', 'basic'))[0]?.expected).toBe(
    `${format}unspecified`,
  );
});

test('passes names of their kind, a URN among them, and anything unspecified', () => {
  expect(passes(attributeNameFormatMismatch, named('urn:oid:1.3.6.1', 'uri'))).toBe(true);
  expect(passes(attributeNameFormatMismatch, named('urn:oid:1.3.6.1', 'basic'))).toBe(true);
  expect(passes(attributeNameFormatMismatch, named('User.groups', 'basic'))).toBe(true);
  expect(passes(attributeNameFormatMismatch, named('my groups', 'unspecified'))).toBe(true);
});
