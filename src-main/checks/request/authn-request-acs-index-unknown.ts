/** An index that the SP's metadata does not have. */
import type { Check } from '../check';

export const authnRequestAcsIndexUnknown: Check = {
  id: 'authn-request-acs-index-unknown',
  category: 'request',
  severity: 'warning',
  title: "The ACS index is one of the SP's metadata",
  failureTitle: "The ACS index is not in the SP's metadata",
  why: 'The IdP looks the number up in the metadata it has. For one it does not find it answers with an error, or sends the user to the default address.',
  remedy: {
    idp: "Import the SP's current metadata.",
    sp: 'Publish an AssertionConsumerService with this index, or send AssertionConsumerServiceURL.',
  },
  citations: ['core-3.4.1-acs-index'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest, sp }) =>
    sp !== null && typeof authnRequest?.assertionConsumerServiceIndex === 'string',
  run: ({ authnRequest, sp }) => {
    const actual = authnRequest?.assertionConsumerServiceIndex ?? null;
    if (!authnRequest || actual === null || sp === null) return [];
    const known = sp.roles.flatMap((role) => role.assertionConsumerServices).map((service) => service.index);
    if (known.includes(actual)) return [];
    const expected = known.filter((index) => index !== null).join(', ');
    return [
      {
        message: `AssertionConsumerServiceIndex is ${actual}; the metadata has ${expected === '' ? 'none' : expected}.`,
        expected,
        actual,
        place: { element: authnRequest.element, attribute: 'AssertionConsumerServiceIndex' },
      },
    ];
  },
};
