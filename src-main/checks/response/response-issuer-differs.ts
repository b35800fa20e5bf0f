/** Response and assertion name different issuers: a message assembled from two. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { describeDifference } from '../derived/near-miss';

export const responseIssuerDiffers: Check = {
  id: 'response-issuer-differs',
  category: 'response',
  severity: 'error',
  title: 'Response and assertion name the same Issuer',
  failureTitle: 'Response and assertion name different Issuers',
  why: 'Both have to be the entity ID of the IdP that answers. When they differ, one of them belongs to somebody else.',
  remedy: {
    idp: 'Use one entity ID throughout the message.',
    sp: 'Do not accept an assertion of one IdP inside the Response of another.',
  },
  citations: ['profiles-4.1.4.2-issuer'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const assertion = consumedAssertion(subject);
    return Boolean(subject.response?.issuer) && assertion !== null && assertion.read.issuer !== null;
  },
  run: (subject) => {
    const outer = subject.response?.issuer;
    const inner = consumedAssertion(subject)?.read.issuer;
    if (!outer || !inner || outer.value === inner.value) return [];
    // Where the IdPs are known, the Issuer that is none of them has a finding of its own.
    const known = subject.idps.map((idp) => idp.entityId);
    if (known.length > 0 && !(known.includes(outer.value) && known.includes(inner.value))) return [];
    const difference = describeDifference(outer.value, inner.value);
    return [
      {
        message: `Issuer of the Response is ${outer.value}, that of the assertion ${inner.value}${difference ? `: ${difference}` : ''}.`,
        expected: outer.value,
        actual: inner.value,
        place: { element: inner.element, part: 'content' },
      },
    ];
  },
};
