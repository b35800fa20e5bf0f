/** Checks of metadata, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { metadataExpired } from './metadata-expired';

export const metadataChecks: readonly Check[] = [metadataExpired];
