/** A successful Response without an assertion: there is nobody in it to sign in. */
import type { Check } from '../check';

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export const assertionMissing: Check = {
  id: 'assertion-missing',
  category: 'response',
  severity: 'error',
  title: 'A successful Response holds an assertion',
  failureTitle: 'The Response reports success but holds no assertion',
  why: 'The assertion is what names the user. A receiver looks for it directly inside the Response, nowhere else.',
  remedy: {
    idp: 'Send the assertion as a direct child of the Response.',
    sp: 'If the message passed through a proxy or a form that rewrites HTML, check that element names kept their upper case.',
  },
  citations: ['profiles-4.1.4.2-assertion'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response?.status?.code === SUCCESS,
  run: ({ response }) => {
    if (response === null || response.assertions.length + response.encryptedAssertions.length > 0) return [];
    return [
      {
        message: 'Status is Success, but there is neither Assertion nor EncryptedAssertion in the Response.',
        expected: 'one Assertion or EncryptedAssertion',
        actual: 'none',
        place: { element: response.element },
      },
    ];
  },
};
