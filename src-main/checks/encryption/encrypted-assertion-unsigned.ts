/** The decrypted assertion carries no signature: anybody can encrypt to the SP's public certificate. */
import type { Check } from '../check';
import { isSigned } from '../derived/relevant-signatures';

export const encryptedAssertionUnsigned: Check = {
  id: 'encrypted-assertion-unsigned',
  category: 'encryption',
  severity: 'notice',
  title: 'The encrypted assertion carries a signature of its own',
  failureTitle: 'The encrypted assertion carries no signature of its own',
  why: "Encryption proves nothing about the sender. With a signed Response around it that is enough; service providers that verify the assertion's own signature (WantAssertionsSigned) refuse it.",
  remedy: {
    idp: 'Sign the assertion before encrypting it, beside or instead of the Response.',
    sp: 'Verify the signature of the Response before decrypting.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: ({ assertions }) => assertions.some(({ encryptedElement }) => encryptedElement !== null),
  run: (subject) =>
    subject.assertions
      .filter(({ encryptedElement, read }) => encryptedElement !== null && !isSigned(subject, read.element))
      .map(({ read, encryptedElement }) => ({
        message: `The assertion ${read.id ?? '(without ID)'} that was decrypted holds no ds:Signature.`,
        expected: 'a ds:Signature inside the encrypted assertion',
        actual: 'none',
        place: encryptedElement === null ? null : { element: encryptedElement },
      })),
};
