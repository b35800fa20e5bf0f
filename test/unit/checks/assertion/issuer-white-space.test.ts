import { expect, test } from 'vitest';
import { issuerWhiteSpace } from '../../../../src-main/checks/assertion/issuer-white-space';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a line end behind it', () => {
  const xml = responseXml([`${idpEntityId}</saml:Issuer>`, `${idpEntityId}\n</saml:Issuer>`]);
  expect(failuresOf(issuerWhiteSpace, xml)[0]?.expected).toBe(idpEntityId);
});

test('passes without', () => {
  expect(passes(issuerWhiteSpace, responseXml())).toBe(true);
});
