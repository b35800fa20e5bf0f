import { expect, test } from 'vitest';
import { responseIssuerMissing } from '../../../../src-main/checks/response/response-issuer-missing';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const issuer = `<saml:Issuer>${idpEntityId}</saml:Issuer>\n  <samlp:Status>`;

test.each(['', '<saml:Issuer> </saml:Issuer>'])('nobody sent it: "%s"', (instead) => {
  expect(failuresOf(responseIssuerMissing, responseXml([issuer, `${instead}<samlp:Status>`]))).toHaveLength(
    1,
  );
});

test('passes a named Issuer', () => {
  expect(passes(responseIssuerMissing, responseXml())).toBe(true);
});
