import { expect, test } from 'vitest';
import { scopingExcludesIdp } from '../../../../src-main/checks/request/scoping-excludes-idp';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { authnRequestXml, change, idpEntityId } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const idp = readMessage(
  parseXml(
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${idpEntityId}"/>`,
  ),
);
const facts = { idps: idp.kind === 'EntityDescriptor' ? [idp] : [] };
const scoped = (id: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:Scoping ProxyCount="1"><samlp:IDPList><samlp:IDPEntry ProviderID="${id}"/></samlp:IDPList></samlp:Scoping></samlp:AuthnRequest>`,
  ]);

test('names others only', () => {
  expect(failuresOf(scopingExcludesIdp, scoped('https://other.example.com'), { facts })[0]?.expected).toBe(
    idpEntityId,
  );
});

test('passes a list that names it; without metadata nobody knows', () => {
  expect(passes(scopingExcludesIdp, scoped(idpEntityId), { facts })).toBe(true);
  expect(outcomeOf(scopingExcludesIdp, scoped('x')).verdict).toBe('not-applicable');
});
