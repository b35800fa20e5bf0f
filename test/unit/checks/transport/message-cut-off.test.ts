import { expect, test } from 'vitest';
import { messageCutOff } from '../../../../src-main/checks/transport/message-cut-off';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'inflate' as const, size: 1 }];

test('points to where it stops', () => {
  const transport = { steps, repairs: ['deflate-cut-off'] };
  const [failure] = failuresOf(messageCutOff, authnRequestXml.slice(0, 200), { transport });
  expect(failure?.offset).toBeGreaterThan(100);
});

test('passes a complete one', () => {
  expect(passes(messageCutOff, authnRequestXml, { transport: { steps } })).toBe(true);
});
