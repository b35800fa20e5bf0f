import { expect, test } from 'vitest';
import { responseIssuerMissing } from '../../../../src-main/checks/response/response-issuer-missing';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const issuer = `<saml:Issuer>${idpEntityId}</saml:Issuer>\n  <samlp:Status>`;

test('a signed Response has to name its Issuer', () => {
  const xml = signXml(responseXml([issuer, '<samlp:Status>']), { signer, target: 'Response' });
  expect(failuresOf(responseIssuerMissing, xml)).toHaveLength(1);
});

test('passes when it does', () => {
  expect(passes(responseIssuerMissing, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
});
