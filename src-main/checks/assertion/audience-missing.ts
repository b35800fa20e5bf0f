/** No audience at all: the assertion could be used at any service that trusts the IdP. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const audienceMissing: Check = {
  id: 'audience-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion names an audience',
  failureTitle: 'The assertion names no audience',
  why: 'A bearer assertion has to say which SP it is for. Without that, one service could present it at another.',
  remedy: {
    idp: "Set the audience of the application to the SP's entity ID (Okta: Audience URI; authentik: Audience, which is empty by default).",
    sp: null,
  },
  citations: ['profiles-4.1.4.2-audience'],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || (read.conditions?.audienceRestrictions.length ?? 0) > 0) return [];
    return [
      {
        message:
          read.conditions === null
            ? 'The assertion has no Conditions, hence no AudienceRestriction.'
            : 'Conditions holds no AudienceRestriction.',
        expected: subject.spEntityId ?? "the SP's entity ID",
        actual: null,
        place: { element: read.conditions?.element ?? read.element },
      },
    ];
  },
};
