import { expect, test } from 'vitest';
import { authnRequestAcsIndexUnknown } from '../../../../src-main/checks/request/authn-request-acs-index-unknown';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const sp = readMessage(
  parseXml(
    '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:SPSSODescriptor><md:AssertionConsumerService index="0" Location="l"/></md:SPSSODescriptor></md:EntityDescriptor>',
  ),
);
const facts = { sp: sp.kind === 'EntityDescriptor' ? sp : null };
const indexed = (index: string) =>
  change(authnRequestXml, ['Version="2.0"', `Version="2.0" AssertionConsumerServiceIndex="${index}"`]);

test('names those there are', () => {
  expect(failuresOf(authnRequestAcsIndexUnknown, indexed('7'), { facts })[0]).toMatchObject({
    expected: '0',
    actual: '7',
  });
});

test('passes one of them; without metadata nobody knows', () => {
  expect(passes(authnRequestAcsIndexUnknown, indexed('0'), { facts })).toBe(true);
  expect(outcomeOf(authnRequestAcsIndexUnknown, indexed('7')).verdict).toBe('not-applicable');
});
