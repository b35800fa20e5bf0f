/** Checks of logout messages, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { logoutUnsigned } from './logout-unsigned';

export const logoutChecks: readonly Check[] = [logoutUnsigned];
