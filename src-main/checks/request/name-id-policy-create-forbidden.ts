/** A persistent NameID asked for without leave to create one: users who never came before are refused. */
import type { Check } from '../check';
import { isTrue, PERSISTENT_FORMAT } from '../derived/known-uris';

export const nameIdPolicyCreateForbidden: Check = {
  id: 'name-id-policy-create-forbidden',
  category: 'request',
  severity: 'notice',
  title: 'The IdP may create the persistent NameID it is asked for',
  failureTitle: 'The IdP may not create the persistent NameID it is asked for',
  why: 'AllowCreate is false unless it is said. IdPs that take it literally refuse users for whom no persistent NameID exists yet, so the first login fails.',
  remedy: {
    idp: null,
    sp: 'Send NameIDPolicy with AllowCreate="true".',
  },
  citations: ['core-3.4.1.1-allow-create'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest?.nameIdPolicy?.format === PERSISTENT_FORMAT,
  run: ({ authnRequest }) => {
    const policy = authnRequest?.nameIdPolicy;
    if (!policy || isTrue(policy.allowCreate)) return [];
    return [
      {
        message: `NameIDPolicy asks for a persistent NameID, AllowCreate is ${policy.allowCreate ?? 'not there, which means false'}.`,
        expected: 'AllowCreate="true"',
        actual: policy.allowCreate,
        place: { element: policy.element },
      },
    ];
  },
};
