import { expect, test } from 'vitest';
import { issuerMissing } from '../../../../src-main/checks/assertion/issuer-missing';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const issuer = `ID="_assertion1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z">\n    <saml:Issuer>${idpEntityId}</saml:Issuer>`;

test('an assertion nobody claims', () => {
  const xml = responseXml([issuer, 'ID="_assertion1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z">']);
  expect(failuresOf(issuerMissing, xml)).toHaveLength(1);
});

test('passes a named Issuer', () => {
  expect(passes(issuerMissing, responseXml())).toBe(true);
});
