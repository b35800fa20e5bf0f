import { expect, test } from 'vitest';
import { requireAnswerScenario, requireScenario } from '../../../src-main/app/find-scenario';
import { UsageError } from '../../../src-main/app/usage-error';

const complaint = (ask: () => unknown): UsageError => {
  try {
    ask();
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error('no complaint');
};

test('a scenario is found by its id', () => {
  expect(requireScenario('xsw-3').kind).toBe('attack');
});

test('a mistyped one is answered with the nearest, anything else with where they are listed', () => {
  expect(complaint(() => requireScenario('audience-othr')).hint).toMatch(/Did you mean audience-other\?/);
  expect(complaint(() => requireScenario('qqqqqqqqqqqqqqqq')).hint).toBe('list-scenarios names them all.');
});

test('a login can be answered with a Response that is delivered once, and with nothing else', () => {
  expect(requireAnswerScenario('unsolicited').id).toBe('unsolicited');
  expect(complaint(() => requireAnswerScenario('metadata-expired')).message).toMatch(/not about a Response/);
  expect(complaint(() => requireAnswerScenario('stolen-answer')).message).toMatch(/delivered/);
});
