/** What a strict SP would trust of a message, as JSON: only values from octets that a trusted key signed. */
import { consumedAssertion } from '../checks/derived/consumed-assertion';
import type { AssertionSubject, Subject } from '../checks/subject';
import type { TrustedValues } from '../contract/model/checked';
import type { KeyObject } from 'node:crypto';
import { openParts } from '../core/roles/sp/open-parts';
import { coversEncrypted, readVerifiedAssertion } from '../core/roles/sp/trusted-values';
import type { AssertionRead } from '../core/saml/model';
import { describeAssertion } from './describe-message';

/**
 * Null unless a trusted key signed the assertion a service provider would read. What that assertion keeps
 * encrypted is opened with the keys, from the verified octets as well.
 */
export function describeTrusted(
  subject: Subject,
  decryptionKeys: readonly KeyObject[],
): TrustedValues | null {
  const assertion = consumedAssertion(subject);
  const read = assertion === null ? null : readTrusted(assertion);
  if (read === null) return null;
  const { nameId, attributes, authnStatements, issuer } = describeAssertion(
    openParts(read, decryptionKeys).read,
  );
  return { nameId, attributes, sessionIndex: authnStatements[0]?.sessionIndex ?? null, issuer };
}

function readTrusted(assertion: AssertionSubject): AssertionRead | null {
  for (const report of assertion.coveredBy) {
    if (report.valid !== true || report.covers === null) continue;
    if (report.covers.document === assertion.read.document) {
      const verified = readVerifiedAssertion(report, assertion.read.element);
      if (verified !== null) return verified;
    } else if (assertion.encryptedElement !== null && coversEncrypted(report, assertion.encryptedElement)) {
      // The ciphertext is inside the verified octets, and the plaintext is all that came out of it.
      return assertion.read;
    }
  }
  return null;
}
