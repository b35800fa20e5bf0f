/** So much time passed between request and Response that the SP may have forgotten the request. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { flowAround, isRefused } from '../derived/flow-exchanges';

/** Common lifetimes of what an SP remembers about a request are 5 to 30 minutes. */
const LATE_MS = 15 * 60_000;

export const responseLate: Check = {
  id: 'response-late',
  category: 'flow',
  severity: 'warning',
  title: 'The Response comes soon after the request',
  failureTitle: 'The Response came long after the request',
  why: 'The sign-in page stayed open for a while. Many SPs remember a request for a few minutes only and refuse an answer to one they have forgotten.',
  remedy: {
    idp: 'Let the sign-in page expire and lead back to the application after a while.',
    sp: 'Remember requests for as long as sign-in takes people, an hour at least, and start a new login in place of an error when one is forgotten.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => (flowAround(subject)?.request ?? null) !== null,
  run: (subject) => {
    const around = flowAround(subject);
    if (!around?.request) return [];
    const took = around.here.at - around.request.at;
    if (took < LATE_MS) return [];
    return [
      {
        message: `${durationWords(took)} passed between the request and this Response.`,
        expected: `less than ${durationWords(LATE_MS)}`,
        actual: durationWords(took),
        severity: isRefused(around) ? 'warning' : 'notice',
      },
    ];
  },
};
