/** Checks of the SAML2Int deployment profile, run when its pack is chosen. */
import type { Check } from '../check';
import { saml2intValidUntilMissing } from './saml2int-valid-until-missing';
import { saml2intEntityId } from './saml2int-entity-id';
import { saml2intWeakKey } from './saml2int-weak-key';
import { saml2intKeyMissing } from './saml2int-key-missing';
import { saml2intAcsNotHttps } from './saml2int-acs-not-https';
import { saml2intRequestNotRedirected } from './saml2int-request-not-redirected';
import { saml2intNameIdPolicy } from './saml2int-name-id-policy';
import { saml2intAcsIndex } from './saml2int-acs-index';
import { saml2intContextComparison } from './saml2int-context-comparison';
import { saml2intResponseUnsigned } from './saml2int-response-unsigned';
import { saml2intAssertionPlain } from './saml2int-assertion-plain';
import { saml2intAssertionContent } from './saml2int-assertion-content';
import { saml2intNameIdNotTransient } from './saml2int-name-id-not-transient';
import { saml2intAttributeNameFormat } from './saml2int-attribute-name-format';
import { saml2intValueTooLong } from './saml2int-value-too-long';
import { saml2intAlgorithm } from './saml2int-algorithm';
import { saml2intLogoutNotRedirected } from './saml2int-logout-not-redirected';

export const saml2intChecks: readonly Check[] = [
  saml2intValidUntilMissing,
  saml2intEntityId,
  saml2intWeakKey,
  saml2intKeyMissing,
  saml2intAcsNotHttps,
  saml2intRequestNotRedirected,
  saml2intNameIdPolicy,
  saml2intAcsIndex,
  saml2intContextComparison,
  saml2intResponseUnsigned,
  saml2intAssertionPlain,
  saml2intAssertionContent,
  saml2intNameIdNotTransient,
  saml2intAttributeNameFormat,
  saml2intValueTooLong,
  saml2intAlgorithm,
  saml2intLogoutNotRedirected,
];
