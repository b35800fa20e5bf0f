/** Checks of how the message travelled and whether it could be read, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { xmlNotWellFormed } from './xml-not-well-formed';
import { doctypePresent } from './doctype-present';
import { messageUnknown } from './message-unknown';
import { destinationMismatch } from './destination-mismatch';
import { destinationMissing } from './destination-missing';
import { responseByRedirect } from './response-by-redirect';
import { deflatedPost } from './deflated-post';
import { redirectNotDeflated } from './redirect-not-deflated';
import { base64PlusLost } from './base64-plus-lost';
import { base64Wrapped } from './base64-wrapped';
import { base64Unusual } from './base64-unusual';
import { htmlEscaped } from './html-escaped';
import { percentEncodedTwice } from './percent-encoded-twice';
import { messageCutOff } from './message-cut-off';
import { parameterNameMismatch } from './parameter-name-mismatch';
import { parameterRepeated } from './parameter-repeated';
import { relayStateTooLong } from './relay-state-too-long';
import { relayStateUnsafe } from './relay-state-unsafe';
import { relayStateChanged } from './relay-state-changed';
import { redirectSignatureIncomplete } from './redirect-signature-incomplete';
import { redirectUrlTooLong } from './redirect-url-too-long';
import { signatureInRedirect } from './signature-in-redirect';
import { encodingUnexpected } from './encoding-unexpected';
import { elementNamesLowerCased } from './element-names-lower-cased';
import { saml1Message } from './saml-1-message';
import { messageNamespaceWrong } from './message-namespace-wrong';
import { severalRootElements } from './several-root-elements';
import { destinationEmpty } from './destination-empty';
import { destinationPlaceholder } from './destination-placeholder';
import { destinationNotAbsolute } from './destination-not-absolute';

export const transportChecks: readonly Check[] = [
  xmlNotWellFormed,
  doctypePresent,
  messageUnknown,
  destinationMismatch,
  destinationMissing,
  responseByRedirect,
  deflatedPost,
  redirectNotDeflated,
  base64PlusLost,
  base64Wrapped,
  base64Unusual,
  htmlEscaped,
  percentEncodedTwice,
  messageCutOff,
  parameterNameMismatch,
  parameterRepeated,
  relayStateTooLong,
  relayStateUnsafe,
  relayStateChanged,
  redirectSignatureIncomplete,
  redirectUrlTooLong,
  signatureInRedirect,
  encodingUnexpected,
  elementNamesLowerCased,
  saml1Message,
  messageNamespaceWrong,
  severalRootElements,
  destinationEmpty,
  destinationPlaceholder,
  destinationNotAbsolute,
];
