/** An assertion valid for longer than a day: whoever finds it in a log can still use it. */
import type { Check } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

const DAY = 24 * 60 * 60 * 1000;

export const validityWindowLong: Check = {
  id: 'validity-window-long',
  category: 'assertion',
  severity: 'notice',
  title: 'The assertion is deliverable for a day at most',
  failureTitle: 'The assertion is deliverable for longer than a day',
  why: 'It has to live as long as the browser needs to carry it: minutes. Until the confirmation ends, everybody who gets hold of it can sign in, unless the SP remembers it all that time.',
  remedy: {
    idp: 'Shorten the validity of the confirmation to about five minutes; how long the session lasts is said by SessionNotOnOrAfter.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => instantOf(chosenConfirmation(subject)?.data?.notOnOrAfter ?? null) !== null,
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data;
    const end = instantOf(data?.notOnOrAfter ?? null);
    const issued = instantOf(consumedAssertion(subject)?.read.issueInstant ?? null);
    if (!data || end === null || issued === null || end - issued <= DAY) return [];
    return [
      {
        message: `The bearer confirmation ends ${durationWords(end - issued)} after the assertion was issued.`,
        expected: 'minutes',
        actual: durationWords(end - issued),
        place: { element: data.element, attribute: 'NotOnOrAfter' },
      },
    ];
  },
};
