/** An encrypted assertion, NameID or attribute that none of the keys at hand opens. */
import type { Check } from '../check';
import { assertionKinds } from '../derived/protocol-message';

export const encryptedWithoutKey: Check = {
  id: 'encrypted-without-key',
  category: 'encryption',
  severity: 'error',
  title: 'What is encrypted can be decrypted',
  failureTitle: 'No key at hand decrypts what is encrypted',
  why: 'What is encrypted was encrypted to a certificate. Only the private key that belongs to it opens it.',
  remedy: {
    idp: "Encrypt to the SP's current encryption certificate: after a renewal the old one stays configured until somebody replaces it.",
    sp: 'Give the private key of the encryption certificate that the IdP has; keep the old key until the IdP uses the new certificate.',
  },
  citations: ['core-2.3.4'],
  needs: ['decryption-key'],
  kinds: assertionKinds,
  applies: ({ decryptions }) => decryptions.length > 0,
  run: ({ decryptions }) =>
    decryptions
      .filter((outcome) => outcome.problem !== null)
      .map((outcome) => ({
        message: `${nameOf(outcome.element.local)} (${outcome.dataAlgorithm ?? 'unknown algorithm'}, key ${outcome.keyAlgorithm ?? 'unknown'}) cannot be decrypted: ${outcome.problem ?? ''}`,
        expected: 'a key that decrypts it',
        actual: outcome.problem,
        place: { element: outcome.element },
        // An application that needs none of them signs the user in all the same.
        ...(outcome.element.local === 'EncryptedAttribute' ? { severity: 'warning' as const } : {}),
      })),
};

function nameOf(local: string): string {
  if (local === 'EncryptedID') return 'The NameID';
  return local === 'EncryptedAttribute' ? 'An attribute' : 'The assertion';
}
