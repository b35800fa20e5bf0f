/** An authentication statement that does not say how the user authenticated. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements, findChild } from '../../core/xml/query';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const references = new Set(['AuthnContextClassRef', 'AuthnContextDecl', 'AuthnContextDeclRef']);

export const authnContextMissing: Check = {
  id: 'authn-context-missing',
  category: 'authentication',
  severity: 'warning',
  title: 'The authentication statement names its context',
  failureTitle: 'The authentication statement names no context',
  why: 'AuthnContext is required. Service providers that validate the schema, or look at the class, refuse without it.',
  remedy: {
    idp: 'State AuthnContextClassRef; urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified when nothing better is known.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.authnStatements.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap(({ element }) => {
      const context = findChild(element, NS.saml, 'AuthnContext');
      const named =
        context === null ? [] : childElements(context).filter(({ local }) => references.has(local));
      if (named.length > 0) return [];
      return [
        {
          message: context === null ? 'AuthnStatement has no AuthnContext.' : 'AuthnContext is empty.',
          expected: 'AuthnContextClassRef',
          actual: null,
          place: { element: context ?? element },
        },
      ];
    }),
};
