import { expect, test } from 'vitest';
import { htmlEscaped } from '../../../../src-main/checks/transport/html-escaped';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'base64' as const, size: 1 }];

test('says that it was escaped', () => {
  expect(
    failuresOf(htmlEscaped, responseXml(), { transport: { steps, repairs: ['html-escaped'] } }),
  ).toHaveLength(1);
});

test('passes what was not', () => {
  expect(passes(htmlEscaped, responseXml(), { transport: { steps } })).toBe(true);
});
