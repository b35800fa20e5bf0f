import { expect, test } from 'vitest';
import { confirmationWindowEmpty } from '../../../../src-main/checks/assertion/confirmation-window-empty';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const data = 'NotOnOrAfter="2026-05-04T12:05:00Z" Recipient';

test('NotBefore at the end', () => {
  expect(
    failuresOf(confirmationWindowEmpty, responseXml([data, `NotBefore="2026-05-04T12:05:00Z" ${data}`])),
  ).toHaveLength(1);
});

test('passes an earlier NotBefore, which another check forbids, and none', () => {
  expect(
    passes(confirmationWindowEmpty, responseXml([data, `NotBefore="2026-05-04T12:04:59Z" ${data}`])),
  ).toBe(true);
  expect(passes(confirmationWindowEmpty, responseXml())).toBe(true);
});
