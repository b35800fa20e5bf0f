/** An assertion that ends seconds after it was issued: slow networks and slightly wrong clocks break the login. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

const SHORT = 30_000;

export const validityWindowShort: Check = {
  id: 'validity-window-short',
  category: 'assertion',
  severity: 'notice',
  title: 'The assertion is valid for half a minute or more',
  failureTitle: 'The assertion is valid for a few seconds only',
  why: 'The browser has to carry it through redirects and consent pages, and clocks differ. An SP without clock skew refuses such an assertion every now and then.',
  remedy: {
    idp: 'Set the validity of assertions to a few minutes.',
    sp: 'Allow a minute or more of clock skew.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => instantOf(consumedAssertion(subject)?.read.conditions?.notOnOrAfter ?? null) !== null,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    const conditions = read?.conditions;
    const end = instantOf(conditions?.notOnOrAfter ?? null);
    const issued = instantOf(read?.issueInstant ?? null);
    if (!conditions || end === null || issued === null || end < issued || end - issued >= SHORT) return [];
    return [
      {
        message: `Conditions ends ${durationWords(end - issued)} after the assertion was issued.`,
        expected: 'minutes',
        actual: durationWords(end - issued),
        place: { element: conditions.element, attribute: 'NotOnOrAfter' },
      },
    ];
  },
};
