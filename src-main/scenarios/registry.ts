/** Every scenario: controls first, then faults, then attacks, each by its id. `tools/new-scenario` adds to the lists. */
import { attacks } from './attacks';
import { controls } from './controls';
import { faults } from './faults';
import type { Scenario } from './scenario';

export const scenarios: readonly Scenario[] = [...controls, ...faults, ...attacks];

const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));

/** The scenario of that id; undefined when there is none. */
export function findScenario(id: string): Scenario | undefined {
  return byId.get(id);
}
