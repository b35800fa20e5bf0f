/** Checks of certificates, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { certificateNotInForce } from './certificate-not-in-force';

export const certificateChecks: readonly Check[] = [certificateNotInForce];
