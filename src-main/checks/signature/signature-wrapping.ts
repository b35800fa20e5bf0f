/** Signature wrapping: the signed original is kept for the verifier, a forged element is put where applications read. */
import type { Check } from '../check';
import { pathOf } from '../../core/xml/query';
import { assertionKinds } from '../derived/protocol-message';
import { wrappings } from '../derived/wrapping';

const trees: Readonly<Record<string, string>> = {
  XSW1: 'the forged Response carries the signature, and the original Response stands inside that signature',
  XSW2: 'the forged Response carries the signature, and the original Response stands beside it',
  XSW3: 'a forged Assertion without signature stands before the signed original',
  XSW4: 'a forged Assertion was put around the signed original',
  XSW5: 'the signature was moved into a forged Assertion, and the original stands beside it without one',
  XSW6: 'the forged Assertion carries the signature, and the original stands inside that signature',
  XSW7: 'a forged copy of the Assertion stands in Extensions, before the signed original',
  XSW8: 'the forged Assertion carries the signature, and the original stands in an Object inside it',
  XSW9: 'the forged Assertion carries the signature, and the original was moved into another element',
};

export const signatureWrapping: Check = {
  id: 'signature-wrapping',
  category: 'signature',
  severity: 'error',
  title: 'What is signed and what is read are one element',
  failureTitle: 'The message is a signature wrapping attack',
  why: 'A verifier follows the ID to the signed original while the application reads the forged element, which names another user. Somorovsky and others described these trees in "On Breaking SAML" (USENIX Security 2012).',
  remedy: {
    idp: 'No change: the IdP did not build this tree. Treat the message as forged.',
    sp: 'Read user and attributes only from the element whose digest was verified, and refuse a message with a second Assertion or an ID that stands twice.',
  },
  citations: ['core-5.4.2', 'core-5.3'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => subject.signatures.length > 0,
  run: (subject) =>
    wrappings(subject).map(({ tree, original, forged }) => ({
      message: `${tree === null ? 'Signature wrapping' : `Signature wrapping of the kind ${tree}`}: ${
        (tree === null ? undefined : trees[tree]) ?? `something unsigned stands beside the signed original`
      }. The signature was made for ${pathOf(original)}, an application would read ${pathOf(forged)}.`,
      expected: pathOf(original),
      actual: pathOf(forged),
      place: { element: forged },
    })),
};
