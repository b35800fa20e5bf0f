/** A NameIDPolicy that demands something: in the deployment profile users are identified by attributes. */
import type { Check } from '../check';
import { isTrue } from '../derived/known-uris';

export const saml2intNameIdPolicy: Check = {
  id: 'saml2int-name-id-policy',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: NameIDPolicy is absent, or demands nothing',
  failureTitle: 'saml2int: NameIDPolicy demands a format, or forbids new identifiers',
  why: 'In this profile NameID serves logout alone and is transient; users are identified by subject-id or pairwise-id. A request for a format fails at IdPs that follow it.',
  remedy: {
    idp: null,
    sp: 'Leave NameIDPolicy out, or send it with AllowCreate="true" and without Format.',
  },
  citations: ['saml2int-4.1.1-name-id'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest !== null,
  run: ({ authnRequest }) => {
    const policy = authnRequest?.nameIdPolicy;
    if (!policy) return [];
    const faults = [
      ...(policy.format === null ? [] : [`Format is ${policy.format}`]),
      ...(isTrue(policy.allowCreate) ? [] : [`AllowCreate is ${policy.allowCreate ?? 'not there'}`]),
    ];
    if (faults.length === 0) return [];
    return [
      {
        message: `${faults.join(', ')}.`,
        expected: 'AllowCreate="true" and no Format',
        actual: faults.join(', '),
        place: { element: policy.element },
      },
    ];
  },
};
