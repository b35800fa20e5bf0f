/** Checks of how the user authenticated: contexts asked and given, freshness. */
import type { Check } from '../check';

export const authenticationChecks: readonly Check[] = [];
