/** Checks of what the chosen application's profile demands, in its vendor's words. */
import type { Check } from '../check';

export const profileChecks: readonly Check[] = [];
