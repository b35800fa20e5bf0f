import { expect, test } from 'vitest';
import { confirmationInResponseToMismatch } from '../../../../src-main/checks/assertion/confirmation-in-response-to-mismatch';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const data = `<saml:SubjectConfirmationData InResponseTo="${requestId}"`;

test.each([
  ['<saml:SubjectConfirmationData InResponseTo="_stale"', '_stale'],
  ['<saml:SubjectConfirmationData', null],
])('%s answers no known request', (instead, actual) => {
  expect(failuresOf(confirmationInResponseToMismatch, responseXml([data, instead]))[0]).toMatchObject({
    expected: requestId,
    actual,
  });
});

test('passes the ID of the request', () => {
  expect(passes(confirmationInResponseToMismatch, responseXml())).toBe(true);
});
