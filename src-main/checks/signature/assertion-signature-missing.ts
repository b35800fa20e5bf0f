/** The SP's metadata asks for signed assertions, and only the Response around this one is signed. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';
import { isSigned } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

function wantsSignedAssertions({ sp }: Subject): boolean {
  return (sp?.roles ?? []).some(
    ({ role, wantAssertionsSigned: wants }) =>
      role === 'SPSSODescriptor' && (wants === 'true' || wants === '1'),
  );
}

export const assertionSignatureMissing: Check = {
  id: 'assertion-signature-missing',
  category: 'signature',
  severity: 'error',
  title: 'The assertion carries the signature the SP asks for',
  failureTitle: 'The SP wants the assertion signed, and it is not',
  why: 'With WantAssertionsSigned the SP asks for a signature in the assertion itself; one around the Response does not replace it.',
  remedy: {
    idp: 'Switch on signing of the assertion, beside or instead of the response, for this application.',
    sp: 'Set WantAssertionsSigned to false if a signed Response is enough.',
  },
  citations: ['metadata-2.4.4-want-assertions-signed'],
  needs: [],
  kinds: assertionKinds,
  // Where nothing at all is signed, signature-missing says so.
  applies: (subject) =>
    wantsSignedAssertions(subject) && consumedAssertion(subject) !== null && subject.signatures.length > 0,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (!read || isSigned(subject, read.element)) return [];
    return [
      {
        message: `The metadata of the SP has WantAssertionsSigned="true", but the assertion ${read.id ?? '(without ID)'} carries no signature.`,
        expected: 'a ds:Signature in the Assertion',
        actual: 'a signature elsewhere in the message only',
        place: { element: read.element },
      },
    ];
  },
};
