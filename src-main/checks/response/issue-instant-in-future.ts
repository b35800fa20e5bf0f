/** A message issued in the future: the sender's clock is ahead, and receivers with a close eye on time refuse it. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';

export const issueInstantInFuture: Check = {
  id: 'issue-instant-in-future',
  category: 'response',
  severity: 'warning',
  title: 'The message was not issued in the future',
  failureTitle: 'The message was issued in the future',
  why: "IssueInstant is the sender's clock. Shibboleth and others refuse messages from the future; NotBefore usually fails next.",
  remedy: {
    idp: 'Set the clock of the server by NTP.',
    sp: 'Set the clock of the server by NTP; allow a clock skew of three to five minutes.',
  },
  citations: [],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => instantOf(protocolMessage(subject)?.issueInstant ?? null) !== null,
  run: (subject) => {
    const message = protocolMessage(subject);
    const issued = instantOf(message?.issueInstant ?? null);
    if (message === null || issued === null || issued <= subject.now + subject.skew) return [];
    return [
      {
        message: `IssueInstant is ${message.issueInstant ?? ''}: the sender's clock is ${durationWords(issued - subject.now)} ahead.`,
        expected: `at most ${instantWords(subject.now + subject.skew)}`,
        actual: message.issueInstant,
        place: { element: message.element, attribute: 'IssueInstant' },
      },
    ];
  },
};
