/** Checks of metadata, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { metadataExpired } from './metadata-expired';
import { entityIdMissing } from './entity-id-missing';
import { entityIdTooLong } from './entity-id-too-long';
import { entityIdNotAbsolute } from './entity-id-not-absolute';
import { entityRepeated } from './entity-repeated';
import { roleMissing } from './role-missing';
import { metadataExpiring } from './metadata-expiring';
import { metadataValidityMissing } from './metadata-validity-missing';
import { metadataUnsigned } from './metadata-unsigned';
import { protocolSupportMissing } from './protocol-support-missing';
import { ssoServiceMissing } from './sso-service-missing';
import { acsMissing } from './acs-missing';
import { endpointIncomplete } from './endpoint-incomplete';
import { endpointNotHttps } from './endpoint-not-https';
import { endpointIndexRepeated } from './endpoint-index-repeated';
import { severalDefaultEndpoints } from './several-default-endpoints';
import { acsByRedirect } from './acs-by-redirect';
import { ssoResponseLocation } from './sso-response-location';
import { idpSigningKeyMissing } from './idp-signing-key-missing';
import { keyUseUnknown } from './key-use-unknown';
import { metadataNameIdFormatUnknown } from './metadata-name-id-format-unknown';
import { organizationIncomplete } from './organization-incomplete';
import { contactTypeUnknown } from './contact-type-unknown';

export const metadataChecks: readonly Check[] = [
  metadataExpired,
  entityIdMissing,
  entityIdTooLong,
  entityIdNotAbsolute,
  entityRepeated,
  roleMissing,
  metadataExpiring,
  metadataValidityMissing,
  metadataUnsigned,
  protocolSupportMissing,
  ssoServiceMissing,
  acsMissing,
  endpointIncomplete,
  endpointNotHttps,
  endpointIndexRepeated,
  severalDefaultEndpoints,
  acsByRedirect,
  ssoResponseLocation,
  idpSigningKeyMissing,
  keyUseUnknown,
  metadataNameIdFormatUnknown,
  organizationIncomplete,
  contactTypeUnknown,
];
