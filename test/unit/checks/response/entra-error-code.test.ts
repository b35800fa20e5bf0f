import { expect, test } from 'vitest';
import { entraErrorCode } from '../../../../src-main/checks/response/entra-error-code';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf } from '../../../helpers/run-check';

const saying = (text: string) =>
  responseXml(['</samlp:Status>', `<samlp:StatusMessage>${text}</samlp:StatusMessage></samlp:Status>`]);

test('explains a number it knows', () => {
  const [failure] = failuresOf(entraErrorCode, saying('AADSTS75011: Authentication method ...'));
  expect(failure?.message).toContain('RequestedAuthnContext');
  expect(failure?.remedy?.sp).toContain('minimum');
});

test('repeats one it does not know', () => {
  expect(failuresOf(entraErrorCode, saying('AADSTS99999: what'))[0]).toMatchObject({ actual: 'AADSTS99999' });
});

test('other messages are not its affair', () => {
  expect(outcomeOf(entraErrorCode, saying('Denied')).verdict).toBe('not-applicable');
});
