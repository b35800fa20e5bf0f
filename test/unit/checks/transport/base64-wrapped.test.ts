import { expect, test } from 'vitest';
import { base64Wrapped } from '../../../../src-main/checks/transport/base64-wrapped';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'base64' as const, size: 1 }];
const repairs = ['white-space'];

test('a notice in a form, a warning in a query string', () => {
  expect(failuresOf(base64Wrapped, responseXml(), { transport: { steps, repairs } })[0]?.severity).toBe(
    'notice',
  );
  const transport = { steps, repairs, rawQuery: 'SAMLResponse=x' };
  expect(failuresOf(base64Wrapped, responseXml(), { transport })[0]?.severity).toBeUndefined();
});

test('passes one line', () => {
  expect(passes(base64Wrapped, responseXml(), { transport: { steps } })).toBe(true);
});
