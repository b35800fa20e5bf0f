/** Checks of how the message travelled and whether it could be read, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { xmlNotWellFormed } from './xml-not-well-formed';
import { doctypePresent } from './doctype-present';
import { messageUnknown } from './message-unknown';
import { destinationMismatch } from './destination-mismatch';
import { destinationMissing } from './destination-missing';
import { responseByRedirect } from './response-by-redirect';

export const transportChecks: readonly Check[] = [
  xmlNotWellFormed,
  doctypePresent,
  messageUnknown,
  destinationMismatch,
  destinationMissing,
  responseByRedirect,
];
