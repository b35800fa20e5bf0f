import { expect, test } from 'vitest';
import { recipientMismatch } from '../../../../src-main/checks/assertion/recipient-mismatch';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const recipient = `Recipient="${acsUrl}"`;
const confirmation = '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">';

test('names another host', () => {
  const [failure] = failuresOf(
    recipientMismatch,
    responseXml([recipient, 'Recipient="https://sp.internal/saml/acs"']),
  );
  expect(failure?.message).toContain('it has another host (sp.internal instead of sp.example.com)');
});

test('one fitting confirmation of several is enough', () => {
  const unfit = `${confirmation}<saml:SubjectConfirmationData NotOnOrAfter="2026-05-04T12:05:00Z" Recipient="https://other.example.com/acs"/></saml:SubjectConfirmation>`;
  expect(passes(recipientMismatch, responseXml([confirmation, unfit + confirmation]))).toBe(true);
});

test('passes the ACS URL and waits for it', () => {
  expect(passes(recipientMismatch, responseXml())).toBe(true);
  expect(outcomeOf(recipientMismatch, responseXml(), { facts: { acsUrls: [] } }).verdict).toBe(
    'not-verified',
  );
});
