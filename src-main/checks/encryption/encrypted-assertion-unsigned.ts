/** The decrypted assertion carries no signature: anybody can encrypt to the SP's public certificate. */
import type { Check } from '../check';
import { isSigned } from '../derived/relevant-signatures';

export const encryptedAssertionUnsigned: Check = {
  id: 'encrypted-assertion-unsigned',
  category: 'encryption',
  severity: 'error',
  title: 'The encrypted assertion is signed, inside or around',
  failureTitle: 'The encrypted assertion is signed neither inside nor around',
  why: 'Encryption proves nothing about the sender: the certificate of the SP is public, and everybody can encrypt an assertion of their own to it.',
  remedy: {
    idp: 'Sign the assertion before encrypting it, beside or instead of the Response.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['profiles-4.1.4.5-signed'],
  needs: [],
  kinds: ['Response'],
  // By SOAP it came from the IdP itself, not through a browser.
  applies: ({ assertions, transport }) =>
    transport.binding !== 'soap' && assertions.some(({ encryptedElement }) => encryptedElement !== null),
  run: (subject) =>
    subject.assertions
      .filter(
        ({ encryptedElement, read }) =>
          encryptedElement !== null &&
          !isSigned(subject, read.element) &&
          !(subject.response && isSigned(subject, subject.response.element)),
      )
      .map(({ read, encryptedElement }) => ({
        message: `The assertion ${read.id ?? '(without ID)'} that was decrypted holds no ds:Signature, nor does the Response around it.`,
        expected: 'a ds:Signature inside the encrypted assertion',
        actual: 'none',
        place: encryptedElement === null ? null : { element: encryptedElement },
      })),
};
