/** A NameID format that SAML does not know: a misspelling, or the wrong version in the URI. */
import type { Check } from '../check';
import { nameIdFormats, nearestUri } from '../derived/known-uris';

export const nameIdFormatUnknown: Check = {
  id: 'name-id-format-unknown',
  category: 'request',
  severity: 'warning',
  title: 'The NameID format asked for is one that exists',
  failureTitle: 'The NameID format asked for is not known',
  why: 'Formats are compared letter for letter, and emailAddress and unspecified belong to SAML:1.1, persistent and transient to SAML:2.0. For an unknown one IdPs answer InvalidNameIDPolicy.',
  remedy: {
    idp: null,
    sp: 'Correct the URI, or leave Format out and take what the IdP is set to.',
  },
  citations: ['core-3.4.1.1-refused'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.nameIdPolicy?.format === 'string',
  run: ({ authnRequest }) => {
    const policy = authnRequest?.nameIdPolicy;
    if (!policy || policy.format === null || nameIdFormats.has(policy.format)) return [];
    const near = nearestUri(policy.format, nameIdFormats);
    return [
      {
        message: `NameIDPolicy asks for ${policy.format}${near === null ? '' : `; ${near} is probably meant`}.`,
        expected: near ?? 'a format of SAML Core 8.3, or one agreed on',
        actual: policy.format,
        place: { element: policy.element, attribute: 'Format' },
        // A URI of their own may be what two parties agreed on.
        ...(near === null && /^[a-z][a-z0-9+.-]*:/i.test(policy.format)
          ? { severity: 'notice' as const }
          : {}),
      },
    ];
  },
};
