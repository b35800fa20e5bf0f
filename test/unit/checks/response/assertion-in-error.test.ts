import { expect, test } from 'vitest';
import { assertionInError } from '../../../../src-main/checks/response/assertion-in-error';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const failed = [':status:Success', ':status:Responder'] as const;

test('points to the assertion', () => {
  expect(failuresOf(assertionInError, responseXml(failed))[0]?.place?.element.local).toBe('Assertion');
});

test('passes a failure without one, and success with one', () => {
  expect(passes(assertionInError, responseXml(failed, [assertionXml, '']))).toBe(true);
  expect(passes(assertionInError, responseXml())).toBe(true);
});
