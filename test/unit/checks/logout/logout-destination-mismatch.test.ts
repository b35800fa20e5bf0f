import { expect, test } from 'vitest';
import { logoutDestinationMismatch } from '../../../../src-main/checks/logout/logout-destination-mismatch';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { change, idpEntityId, logoutRequestXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const entity = (entityId: string, role: string, service: string) => {
  const read = readMessage(
    parseXml(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><md:${role}><md:SingleLogoutService ${service}/></md:${role}></md:EntityDescriptor>`,
    ),
  );
  if (read.kind !== 'EntityDescriptor') throw new Error('no metadata');
  return read;
};
const idps = [entity(idpEntityId, 'IDPSSODescriptor', 'Location="https://idp.example.com/slo"')];
const sp = (url: string) =>
  entity(spEntityId, 'SPSSODescriptor', `Location="${url}" ResponseLocation="${url}/answer"`);
const facts = (url: string) => ({ facts: { idps, sp: sp(url) } });

test("from the IdP it goes to the SP's endpoint", () => {
  expect(
    failuresOf(logoutDestinationMismatch, logoutRequestXml, facts('https://sp.example.com/slo/'))[0]?.message,
  ).toContain('slash');
  expect(passes(logoutDestinationMismatch, logoutRequestXml, facts('https://sp.example.com/slo'))).toBe(true);
});

test('an answer has an address of its own', () => {
  const answer = logoutRequestXml.replaceAll('LogoutRequest', 'LogoutResponse');
  expect(failuresOf(logoutDestinationMismatch, answer, facts('https://sp.example.com/slo'))).toHaveLength(1);
  const there = change(answer, [
    'Destination="https://sp.example.com/slo"',
    'Destination="https://sp.example.com/slo/answer"',
  ]);
  expect(passes(logoutDestinationMismatch, there, facts('https://sp.example.com/slo'))).toBe(true);
});

test("from the SP it goes to the IdP's", () => {
  const fromSp = change(logoutRequestXml, [idpEntityId, spEntityId]);
  expect(failuresOf(logoutDestinationMismatch, fromSp, facts('x'))[0]?.expected).toBe(
    'https://idp.example.com/slo',
  );
});

test('without metadata nobody knows', () => {
  expect(outcomeOf(logoutDestinationMismatch, logoutRequestXml).verdict).toBe('not-applicable');
});
