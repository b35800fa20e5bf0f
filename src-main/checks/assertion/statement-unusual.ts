/** Statements besides authentication and attributes: receivers skip them, whatever they were to decide. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements } from '../../core/xml/query';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const statementUnusual: Check = {
  id: 'statement-unusual',
  category: 'assertion',
  severity: 'notice',
  title: 'Statements are about authentication and attributes',
  failureTitle: 'The assertion holds a statement receivers do not read',
  why: 'AuthzDecisionStatement is frozen and extension statements are known to few. What they say, a permission perhaps, has no effect.',
  remedy: { idp: 'Send permissions as attributes.', sp: null },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined) return [];
    return childElements(read.element)
      .filter(
        ({ uri, local }) => uri === NS.saml && (local === 'Statement' || local === 'AuthzDecisionStatement'),
      )
      .map((element) => ({
        message: `The assertion holds ${element.name}.`,
        expected: 'AuthnStatement, AttributeStatement',
        actual: element.local,
        place: { element },
      }));
  },
};
