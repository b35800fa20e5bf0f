/** The Response is signed, the assertion in it is not: service providers that insist on the latter refuse it. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { isSigned } from '../derived/relevant-signatures';

export const onlyResponseSigned: Check = {
  id: 'only-response-signed',
  category: 'signature',
  severity: 'notice',
  title: 'The assertion carries a signature of its own',
  failureTitle: 'The Response is signed, the assertion is not',
  why: 'One of the two is enough for the specification. Service providers set to want signed assertions refuse it all the same, and an assertion that is kept or handed on proves nothing once it is cut out.',
  remedy: {
    idp: 'If the SP asks for it, sign the assertion too (Okta: Assertion Signature = Signed; Keycloak: Sign assertions = On).',
    sp: 'Be content with a signed Response, or publish WantAssertionsSigned="true" in the metadata.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => consumedAssertion(subject) !== null && subject.signatures.length > 0,
  run: (subject) => {
    const assertion = consumedAssertion(subject);
    const { response } = subject;
    if (assertion === null || response === null) return [];
    if (!isSigned(subject, response.element) || isSigned(subject, assertion.read.element)) return [];
    return [
      {
        message: 'There is a signature in the Response and none in the Assertion.',
        expected: 'a signature in the Assertion, where the SP wants one',
        actual: 'a signature in the Response only',
        place: { element: assertion.encryptedElement ?? assertion.read.element },
      },
    ];
  },
};
