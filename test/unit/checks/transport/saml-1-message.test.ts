import { expect, test } from 'vitest';
import { saml1Message } from '../../../../src-main/checks/transport/saml-1-message';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([
  'Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"',
  'Assertion xmlns="urn:oasis:names:tc:SAML:1.0:assertion"',
])('%s', (root) => {
  expect(failuresOf(saml1Message, `<${root}/>`)).toHaveLength(1);
});

test('passes SAML 2.0', () => {
  expect(passes(saml1Message, responseXml())).toBe(true);
});
