/** A successful Response without a signature of its own. */
import type { Check } from '../check';
import { isSigned } from '../derived/relevant-signatures';

export const saml2intResponseUnsigned: Check = {
  id: 'saml2int-response-unsigned',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: a successful Response is signed itself',
  failureTitle: 'saml2int: the Response is not signed itself',
  why: 'A signature of the assertion leaves Destination, InResponseTo and Status open, and with encryption it is seen only after decrypting something nobody vouched for.',
  remedy: {
    idp: 'Sign the Response (Okta: Response signed; Entra ID: Sign SAML response and assertion; ADFS: SamlResponseSignature MessageAndAssertion).',
    sp: 'No change: demanding it is right.',
  },
  citations: ['saml2int-5.1.2-signed'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response?.status?.code === 'urn:oasis:names:tc:SAML:2.0:status:Success',
  run: (subject) =>
    subject.response === null || isSigned(subject, subject.response.element)
      ? []
      : [
          {
            message: 'The Response has no ds:Signature of its own.',
            expected: 'ds:Signature in Response',
            actual: 'none',
            place: { element: subject.response.element },
          },
        ],
};
