/** An unsigned request to an IdP that wants signed ones, or from an SP that promises to sign. */
import type { Check } from '../check';
import { isTrue } from '../derived/known-uris';
import { isSigned } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

function whoWants({ idps, sp }: Subject): string | null {
  const wanting = idps.find((idp) => idp.roles.some((role) => isTrue(role.wantAuthnRequestsSigned)));
  if (wanting) return `the metadata of ${wanting.entityId ?? 'the IdP'} says WantAuthnRequestsSigned`;
  const promises = sp?.roles.some((role) => isTrue(role.authnRequestsSigned)) ?? false;
  return promises ? "the SP's metadata says AuthnRequestsSigned" : null;
}

export const authnRequestUnsigned: Check = {
  id: 'authn-request-unsigned',
  category: 'request',
  severity: 'error',
  title: 'The request is signed where signing was agreed on',
  failureTitle: 'The request is not signed, although signing was agreed on',
  why: 'An IdP that wants signed requests refuses others; Keycloak fails with "SigAlg was null". Without a signature anybody can ask in the name of the SP.',
  remedy: {
    idp: 'Import the signing certificate of the SP; or stop demanding signatures (Keycloak: client > Keys > Client signature required).',
    sp: 'Sign requests: by redirect with SigAlg and Signature in the query string, by POST inside the XML (node-saml: privateKey; Spring: signing credentials).',
  },
  citations: ['metadata-2.4.3-signed-requests'],
  needs: ['binding'],
  kinds: ['AuthnRequest'],
  applies: (subject) =>
    whoWants(subject) !== null &&
    subject.authnRequest !== null &&
    !isSigned(subject, subject.authnRequest.element),
  run: (subject) => {
    const because = whoWants(subject);
    if (because === null || subject.authnRequest === null || subject.redirectSignature !== null) return [];
    return [
      {
        message: `The request carries no signature, neither inside nor in the query string, but ${because}.`,
        expected: 'a signature',
        actual: 'none',
        place: { element: subject.authnRequest.element },
      },
    ];
  },
};
