import { expect, test } from 'vitest';
import { issuerMismatch } from '../../../../src-main/checks/assertion/issuer-mismatch';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const subject = subjectOf(responseXml());
const idp = (entityId: string) => ({
  kind: 'EntityDescriptor' as const,
  element: subject.document.root!,
  document: subject.document,
  id: null,
  entityId,
  validUntil: null,
  cacheDuration: null,
  roles: [],
  signature: null,
  organization: null,
  contacts: [],
  signingMethods: [],
  unread: [],
});

test('names the configured IdP and the difference', () => {
  const [failure] = failuresOf(issuerMismatch, responseXml(), { facts: { idps: [idp(`${idpEntityId}/`)] } });
  expect(failure).toMatchObject({ expected: `${idpEntityId}/`, actual: idpEntityId });
  expect(failure?.message).toContain('it lacks the last slash');
});

test("a known IdP must not use another one's key", () => {
  const signer = makeSigner();
  const trusted = { ...signer.trusted, entityId: 'https://other.example.com' };
  const facts = { idps: [idp(idpEntityId), idp('https://other.example.com')], idpKeys: [trusted] };
  const xml = signXml(responseXml(), { signer, target: 'Assertion' });
  expect(failuresOf(issuerMismatch, xml, { facts })[0]?.message).toContain(
    'signed with a key of https://other.example.com',
  );
});

test('passes the configured IdP; with a certificate alone there is nothing to compare', () => {
  expect(passes(issuerMismatch, responseXml(), { facts: { idps: [idp(idpEntityId)] } })).toBe(true);
  expect(outcomeOf(issuerMismatch, responseXml()).verdict).toBe('not-applicable');
});
