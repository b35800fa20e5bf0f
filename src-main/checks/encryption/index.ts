/** Checks of what is encrypted, and with what, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { encryptedWithoutKey } from './encrypted-without-key';

export const encryptionChecks: readonly Check[] = [encryptedWithoutKey];
