/** Scenarios by the name a user gives: what there is, what was probably meant, and what a login can be answered with. */
import { findScenario, scenarios } from '../scenarios/registry';
import type { Scenario } from '../scenarios/scenario';
import { nearestName } from './nearest-name';
import { UsageError } from './usage-error';

/** Throws `UsageError` with the nearest name when there is no such scenario. */
export function requireScenario(id: string): Scenario {
  const found = findScenario(id);
  if (found) return found;
  const near = nearestName(
    id,
    scenarios.map((scenario) => scenario.id),
  );
  throw new UsageError(
    `There is no scenario ${JSON.stringify(id)}`,
    near === null ? 'list-scenarios names them all.' : `Did you mean ${near}? list-scenarios names them all.`,
  );
}

/** A scenario an identity provider can answer one login with. Throws `UsageError` for those that need more than that. */
export function requireAnswerScenario(id: string): Scenario {
  const scenario = requireScenario(id);
  if ((scenario.base ?? 'response') !== 'response') {
    throw new UsageError(
      `The scenario ${id} is not about a Response, so no login can be answered with it`,
      'Mint it instead.',
    );
  }
  if ((scenario.delivery ?? 'answer') !== 'answer') {
    throw new UsageError(
      `The scenario ${id} is about how a login is delivered, so the identity provider cannot bring it about`,
      'Mint a login and post it yourself.',
    );
  }
  return scenario;
}
