/** The NameID format written as text of NameIDPolicy: nobody reads it there. */
import type { Check } from '../check';

export const nameIdPolicyAsText: Check = {
  id: 'name-id-policy-as-text',
  category: 'request',
  severity: 'warning',
  title: 'NameIDPolicy carries its format as an attribute',
  failureTitle: 'NameIDPolicy carries its format as text',
  why: 'The format belongs into the attribute Format. Text inside the element breaks the schema and is ignored, so the IdP uses its default.',
  remedy: {
    idp: null,
    sp: 'Write <NameIDPolicy Format="..."/>.',
  },
  citations: ['core-3.4.1.1-refused'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => (authnRequest?.nameIdPolicy ?? null) !== null,
  run: ({ authnRequest }) => {
    const policy = authnRequest?.nameIdPolicy;
    if (!policy || policy.text.trim() === '') return [];
    return [
      {
        message: `NameIDPolicy contains the text ${policy.text.trim()}.`,
        expected: `Format="${policy.text.trim()}"`,
        actual: policy.text.trim(),
        place: { element: policy.element, part: 'content' },
      },
    ];
  },
};
