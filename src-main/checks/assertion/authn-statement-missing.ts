/** No AuthnStatement: the assertion does not say that anybody signed in. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const authnStatementMissing: Check = {
  id: 'authn-statement-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion states an authentication',
  failureTitle: 'The assertion states no authentication',
  why: 'Attributes alone describe a user; only an AuthnStatement says that the user authenticated, when and how.',
  remedy: {
    idp: 'Send an AuthnStatement with AuthnInstant, SessionIndex and AuthnContext.',
    sp: 'No change: the web profile requires it.',
  },
  citations: ['profiles-4.1.4.2-authn-statement'],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || subject.assertions.some((each) => each.read.authnStatements.length > 0))
      return [];
    return [
      {
        message: 'There is no AuthnStatement in the assertion.',
        expected: 'an AuthnStatement',
        actual: 'none',
        place: { element: read.element },
      },
    ];
  },
};
