import { expect, test } from 'vitest';
import { holderOfKeyWithoutKey } from '../../../../src-main/checks/assertion/holder-of-key-without-key';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const confirm = (content: string): string =>
  responseXml([
    '</saml:Subject>',
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:holder-of-key">${content}</saml:SubjectConfirmation></saml:Subject>`,
  ]);

test('no data, and data without a key', () => {
  expect(failuresOf(holderOfKeyWithoutKey, confirm(''))).toHaveLength(1);
  expect(failuresOf(holderOfKeyWithoutKey, confirm('<saml:SubjectConfirmationData/>'))).toHaveLength(1);
});

test('passes one with a key; bearer alone is none of this', () => {
  const key =
    '<saml:SubjectConfirmationData><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/></saml:SubjectConfirmationData>';
  expect(passes(holderOfKeyWithoutKey, confirm(key))).toBe(true);
  expect(outcomeOf(holderOfKeyWithoutKey, responseXml()).verdict).toBe('not-applicable');
});
