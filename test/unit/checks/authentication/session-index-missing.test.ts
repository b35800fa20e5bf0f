import { expect, test } from 'vitest';
import { sessionIndexMissing } from '../../../../src-main/checks/authentication/session-index-missing';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const idp = (services: string) => {
  const read = readMessage(
    parseXml(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:IDPSSODescriptor>${services}</md:IDPSSODescriptor></md:EntityDescriptor>`,
    ),
  );
  if (read.kind !== 'EntityDescriptor') throw new Error('no metadata');
  return { facts: { idps: [read] } };
};
const withLogout = idp('<md:SingleLogoutService Binding="b" Location="l"/>');
const bare = responseXml([' SessionIndex="_session1"', '']);

test('missing where logout is offered', () => {
  expect(failuresOf(sessionIndexMissing, bare, withLogout)).toHaveLength(1);
});

test('passes one; without logout it is not needed', () => {
  expect(passes(sessionIndexMissing, responseXml(), withLogout)).toBe(true);
  expect(outcomeOf(sessionIndexMissing, bare, idp('')).verdict).toBe('not-applicable');
});
