import { expect, test } from 'vitest';
import { parameterNameMismatch } from '../../../../src-main/checks/transport/parameter-name-mismatch';
import { logoutRequestXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('a Response sent as SAMLRequest', () => {
  const transport = { parameter: 'SAMLRequest' as const };
  expect(failuresOf(parameterNameMismatch, responseXml(), { transport })[0]).toMatchObject({
    expected: 'SAMLResponse',
    actual: 'SAMLRequest',
  });
});

test('a LogoutRequest is a request, whoever sends it', () => {
  const transport = { parameter: 'SAMLRequest' as const };
  expect(passes(parameterNameMismatch, logoutRequestXml, { transport })).toBe(true);
  expect(failuresOf(parameterNameMismatch, logoutRequestXml)).toHaveLength(1);
});

test('says nothing without a parameter', () => {
  expect(outcomeOf(parameterNameMismatch, responseXml(), { transport: { parameter: null } }).verdict).toBe(
    'not-applicable',
  );
});
