/** Checks of what other readers make of the same octets: schema validity, parsers that disagree. */
import type { Check } from '../check';

export const readingChecks: readonly Check[] = [];
