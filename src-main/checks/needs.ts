/** Which inputs were given: a check whose need is missing is not verified, and says what it waits for. */
import type { Need } from './check';
import type { Subject } from './subject';

const isGiven: Readonly<Record<Need, (subject: Subject) => boolean>> = {
  'trusted-key': (subject) => subject.trustedKeys.length > 0,
  'sp-entity-id': (subject) => subject.spEntityId !== null,
  'acs-url': (subject) => subject.acsUrls.length > 0,
  request: (subject) => subject.correlation.kind !== 'unknown',
  'decryption-key': (subject) => subject.decryptionKeysGiven,
  capture: (subject) => subject.flow !== null,
  // Deflated base64 alone looks like a redirect, but its signature would have stood beside it in the URL.
  binding: ({ transport }) =>
    transport.binding === 'redirect' ? transport.rawQuery !== null : transport.binding !== 'none',
};

/** Each need as a user reads it. */
export const needWords: Readonly<Record<Need, string>> = {
  'trusted-key': 'a trusted key: the signing certificate or the metadata of the sender',
  'sp-entity-id': "the SP's entity ID",
  'acs-url': "the SP's ACS URL",
  request: 'the AuthnRequest, its ID, or the word that there was none',
  'decryption-key': "the SP's decryption key",
  capture: 'a capture of the login: a HAR, a SAML-tracer export, or the trace browser',
  binding: 'the message as it travelled (URL or form), not its XML alone',
};

/** The needs of a check that this subject does not meet. */
export function missingNeeds(needs: readonly Need[], subject: Subject): readonly Need[] {
  return needs.filter((need) => !isGiven[need](subject));
}
