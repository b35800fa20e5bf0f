/** Instants around the login, as messages write them. */
import type { ScenarioLogin } from '../scenario';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** xs:dateTime in UTC, `offset` milliseconds from the instant of issue. */
export function instantAt(login: ScenarioLogin, offset: number): string {
  return new Date(login.now + offset).toISOString();
}
