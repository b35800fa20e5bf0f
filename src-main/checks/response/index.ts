/** Checks of the Response around the assertions, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { statusNotSuccess } from './status-not-success';
import { statusMissing } from './status-missing';
import { assertionMisplaced } from './assertion-misplaced';
import { assertionMissing } from './assertion-missing';
import { inResponseToDiffers } from './in-response-to-differs';
import { inResponseToMismatch } from './in-response-to-mismatch';
import { responseIssuerDiffers } from './response-issuer-differs';
import { responseIssuerMissing } from './response-issuer-missing';
import { severalAssertions } from './several-assertions';
import { unsolicitedInResponseTo } from './unsolicited-in-response-to';

export const responseChecks: readonly Check[] = [
  statusNotSuccess,
  statusMissing,
  assertionMisplaced,
  assertionMissing,
  inResponseToDiffers,
  inResponseToMismatch,
  responseIssuerDiffers,
  responseIssuerMissing,
  severalAssertions,
  unsolicitedInResponseTo,
];
