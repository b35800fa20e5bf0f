/** The SP's metadata does without signed assertions, so it looks for a signature in the Response; there is none. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { isSigned } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

function doesWithoutSignedAssertions({ sp }: Subject): boolean {
  return (sp?.roles ?? []).some(
    ({ role, wantAssertionsSigned: wants }) =>
      role === 'SPSSODescriptor' && (wants === 'false' || wants === '0'),
  );
}

export const onlyAssertionSigned: Check = {
  id: 'only-assertion-signed',
  category: 'signature',
  severity: 'notice',
  title: 'The Response is signed where the SP may look for it',
  failureTitle: 'The assertion is signed, the Response is not',
  why: 'One of the two is enough for the specification. Service providers set to want signed responses refuse it all the same (node-saml: wantAuthnResponseSigned, on by default since version 4), and Status and Destination are not protected.',
  remedy: {
    idp: 'If the SP asks for it, sign the response too (Okta: Response = Signed; Entra ID: Signing Option = Sign SAML response and assertion).',
    sp: 'Be content with a signed assertion, or tell the IdP that the Response has to be signed.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) =>
    doesWithoutSignedAssertions(subject) &&
    consumedAssertion(subject) !== null &&
    subject.signatures.length > 0,
  run: (subject) => {
    const assertion = consumedAssertion(subject);
    const { response } = subject;
    if (assertion === null || response === null) return [];
    if (isSigned(subject, response.element) || !isSigned(subject, assertion.read.element)) return [];
    return [
      {
        message:
          'The metadata of the SP has WantAssertionsSigned="false"; there is a signature in the Assertion and none in the Response.',
        expected: 'a signature in the Response, where the SP wants one',
        actual: 'a signature in the Assertion only',
        place: { element: response.element },
      },
    ];
  },
};
