/** The assertion is for another service provider, or the entity ID is spelled differently on the two sides. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { describeDifference } from '../derived/near-miss';
import { assertionKinds } from '../derived/protocol-message';

export const audienceMismatch: Check = {
  id: 'audience-mismatch',
  category: 'assertion',
  severity: 'error',
  title: "The audience is the SP's entity ID",
  failureTitle: "The audience is not the SP's entity ID",
  why: 'The SP compares each AudienceRestriction with its own entity ID, exactly; every restriction has to name it.',
  remedy: {
    idp: "Set the audience of the application (Okta: Audience URI) to the SP's entity ID, character for character.",
    sp: 'Set the entity ID to what the IdP sends, if that is the agreed one; then update the metadata the IdP has.',
  },
  citations: ['core-2.5.1.4', 'profiles-4.1.4.2-audience'],
  needs: ['sp-entity-id'],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.conditions?.audienceRestrictions.length ?? 0) > 0,
  run: (subject) => {
    const expected = subject.spEntityId ?? '';
    const restrictions = consumedAssertion(subject)?.read.conditions?.audienceRestrictions ?? [];
    return restrictions
      .filter(({ audiences }) => !audiences.some((audience) => audience.value === expected))
      .map(({ element, audiences }) => {
        const given = audiences.map((audience) => audience.value);
        const actual = given.join(' or ');
        // Audience is an xs:anyURI, whose surrounding white space a schema-aware receiver collapses.
        const trimmed = given.some((value) => value.trim() === expected);
        const difference = given
          .map((value) => describeDifference(expected, value))
          .find((words) => words !== null);
        const said = actual === '' ? 'names nobody' : `is ${actual}`;
        return {
          message: `Audience ${said}, but the SP's entity ID is ${expected}${difference ? `: ${difference}` : ''}.`,
          expected,
          actual,
          ...(trimmed ? { severity: 'warning' as const } : {}),
          place: { element: audiences[0]?.element ?? element, part: 'content' as const },
        };
      });
  },
};
