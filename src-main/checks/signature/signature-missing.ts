/** Neither the Response nor the assertion is signed: anybody could have written it. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const signatureMissing: Check = {
  id: 'signature-missing',
  category: 'signature',
  severity: 'error',
  title: 'The Response or the assertion is signed',
  failureTitle: 'Neither Response nor assertion is signed',
  why: 'The message passes through the browser. Without a signature the user can write any name into it.',
  remedy: {
    idp: 'Switch on signing of the assertion, of the response, or of both for this application.',
    sp: 'Ask for it in the metadata: WantAssertionsSigned="true".',
  },
  citations: ['profiles-4.1.4.5-signed'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => consumedAssertion(subject) !== null && subject.transport.binding !== 'soap',
  run: (subject) => {
    const assertion = consumedAssertion(subject);
    if (assertion === null || subject.signatures.length > 0) return [];
    return [
      {
        message: 'There is no ds:Signature in the message.',
        expected: 'a signature in the Assertion or the Response',
        actual: 'none',
        place: { element: assertion.read.element },
      },
    ];
  },
};
