/** One assertion in the clear and one encrypted: receivers differ in which of them they read. */
import type { Check } from '../check';

export const assertionPlainAndEncrypted: Check = {
  id: 'assertion-plain-and-encrypted',
  category: 'encryption',
  severity: 'warning',
  title: 'Assertions are all encrypted or all plain',
  failureTitle: 'A plain assertion stands beside an encrypted one',
  why: 'Some receivers read the plain one first, some the encrypted one. Whoever adds a plain assertion to an encrypted message hopes for the first kind.',
  remedy: {
    idp: 'Encrypt every assertion of a Response, or none.',
    sp: 'Refuse plain assertions once encryption is agreed on.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => (response?.encryptedAssertions.length ?? 0) > 0,
  run: ({ response }) =>
    (response?.assertions ?? []).map(({ element, id }) => ({
      message: `The assertion ${id ?? '(without ID)'} is plain, ${response?.encryptedAssertions.length ?? 0} more came encrypted.`,
      expected: 'EncryptedAssertion only',
      actual: 'Assertion and EncryptedAssertion',
      place: { element },
    })),
};
