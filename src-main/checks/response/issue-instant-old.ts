/** A message that was on its way for long: a stale page, a replayed capture, or a clock behind. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';

/** Milliseconds a message may be on its way, besides the clock skew. */
const FRESH = 5 * 60_000;

export const issueInstantOld: Check = {
  id: 'issue-instant-old',
  category: 'response',
  severity: 'notice',
  title: 'The message was issued a short time ago',
  failureTitle: 'The message was issued long ago',
  why: 'A login takes seconds. Shibboleth refuses messages older than a few minutes; others go by NotOnOrAfter alone.',
  remedy: {
    idp: 'Set the clock of the server by NTP; let no page with a ready-made form be cached or reloaded from history.',
    sp: 'Start the login anew. When a capture is judged, give the time it was made (--at).',
  },
  citations: [],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => instantOf(protocolMessage(subject)?.issueInstant ?? null) !== null,
  run: (subject) => {
    const message = protocolMessage(subject);
    const issued = instantOf(message?.issueInstant ?? null);
    if (message === null || issued === null) return [];
    const age = subject.now - issued;
    if (age <= FRESH + subject.skew) return [];
    return [
      {
        message: `IssueInstant is ${message.issueInstant ?? ''}, ${durationWords(age)} ago.`,
        expected: `at least ${instantWords(subject.now - FRESH - subject.skew)}`,
        actual: message.issueInstant,
        place: { element: message.element, attribute: 'IssueInstant' },
      },
    ];
  },
};
