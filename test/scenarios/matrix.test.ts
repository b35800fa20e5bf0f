/**
 * Every scenario, judged by `check` and by the built-in service provider: controls are accepted, everything else is
 * refused, and exactly the checks a scenario names are among the errors.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '../../src-main/scenarios/registry';
import { type ScenarioBench, type ScenarioOutcome, startScenarioBench } from './scenario-bench';

/** Whom the identity provider names: never the intruder. */
const genuineNames = ['alice@example.com', '_f2b1c9a04d7e4f5d8c3b'];

let bench: ScenarioBench;
beforeAll(async () => {
  bench = await startScenarioBench();
});
afterAll(() => bench.stop());

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  let outcome: ScenarioOutcome;
  beforeAll(async () => {
    outcome = await bench.run(scenario);
  });

  test('is judged by check as it says', () => {
    const { verdict, errors, notVerified, trustedName } = outcome.check;
    if (scenario.seenBy === 'unreadable') {
      expect(verdict).toBe('unreadable');
      return;
    }
    expect(errors).toEqual(scenario.seenBy === 'service-provider' ? [] : [...scenario.fires].sort());
    if (scenario.seenBy === 'service-provider') return;
    expect(notVerified).toEqual([]);
    expect(verdict).toBe(scenario.expected);
    const signsIn = scenario.expected === 'accept' && (scenario.base ?? 'response') === 'response';
    if (signsIn) expect(genuineNames).toContain(trustedName);
  });

  test('is answered by the service provider as it should', () => {
    if ((scenario.base ?? 'response') !== 'response') {
      // The built-in service provider takes only Responses at its ACS: check alone judges the others.
      expect(outcome.serviceProvider).toBeNull();
      return;
    }
    if (outcome.serviceProvider === null) throw new Error('it was not delivered');
    const { status, location, sessionName, errors } = outcome.serviceProvider;
    if (scenario.expected === 'accept') {
      expect(errors).toEqual([]);
      expect({ status, sessionName }).toEqual({ status: 303, sessionName: outcome.check.trustedName });
      expect(location).toMatch(/^\/(?!\/)/);
      return;
    }
    expect(sessionName).toBeNull();
    expect([400, 403, 405]).toContain(status);
    if (scenario.delivery === 'replay') expect(errors).toEqual([...scenario.fires].sort());
  });
});
