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
import { inResponseToMissing } from './in-response-to-missing';
import { responseUnsolicited } from './response-unsolicited';
import { statusCodeUnknown } from './status-code-unknown';
import { statusCodeNestedOddly } from './status-code-nested-oddly';
import { assertionInError } from './assertion-in-error';
import { statusWithoutReason } from './status-without-reason';
import { nameIdPolicyRefused } from './name-id-policy-refused';
import { entraErrorCode } from './entra-error-code';
import { issueInstantInFuture } from './issue-instant-in-future';
import { issueInstantOld } from './issue-instant-old';
import { acsNotAsRequested } from './acs-not-as-requested';
import { nameIdFormatNotAsRequested } from './name-id-format-not-as-requested';
import { subjectNotAsRequested } from './subject-not-as-requested';
import { bindingNotAsRequested } from './binding-not-as-requested';

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
  inResponseToMissing,
  responseUnsolicited,
  statusCodeUnknown,
  statusCodeNestedOddly,
  assertionInError,
  statusWithoutReason,
  nameIdPolicyRefused,
  entraErrorCode,
  issueInstantInFuture,
  issueInstantOld,
  acsNotAsRequested,
  nameIdFormatNotAsRequested,
  subjectNotAsRequested,
  bindingNotAsRequested,
];
