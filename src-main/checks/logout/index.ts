/** Checks of logout messages, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { logoutUnsigned } from './logout-unsigned';
import { logoutRequestExpired } from './logout-request-expired';
import { logoutNameIdMissing } from './logout-name-id-missing';
import { logoutIssuerMissing } from './logout-issuer-missing';
import { logoutIssuerUnknown } from './logout-issuer-unknown';
import { logoutDestinationMismatch } from './logout-destination-mismatch';
import { logoutSessionIndexMissing } from './logout-session-index-missing';
import { logoutReasonNotUri } from './logout-reason-not-uri';
import { logoutResponseUnsolicited } from './logout-response-unsolicited';
import { logoutPartial } from './logout-partial';

export const logoutChecks: readonly Check[] = [
  logoutUnsigned,
  logoutRequestExpired,
  logoutNameIdMissing,
  logoutIssuerMissing,
  logoutIssuerUnknown,
  logoutDestinationMismatch,
  logoutSessionIndexMissing,
  logoutReasonNotUri,
  logoutResponseUnsolicited,
  logoutPartial,
];
