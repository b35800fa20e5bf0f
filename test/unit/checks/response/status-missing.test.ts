import { expect, test } from 'vitest';
import { statusMissing } from '../../../../src-main/checks/response/status-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const status =
  '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>';

test.each([
  ['', 'There is no Status element.'],
  ['<samlp:Status/>', 'Status has no StatusCode with a Value.'],
])('silence is no success: %s', (instead, message) => {
  expect(failuresOf(statusMissing, responseXml([status, instead]))[0]?.message).toBe(message);
});

test('passes a stated status', () => {
  expect(passes(statusMissing, responseXml())).toBe(true);
});
