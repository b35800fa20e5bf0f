/** Checks of the SAML2Int deployment profile, run when its pack is chosen. */
import type { Check } from '../check';

export const saml2intChecks: readonly Check[] = [];
