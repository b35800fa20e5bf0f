/** The Response answers an earlier request although the SP had asked again since. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { flowAround, isRefused } from '../derived/flow-exchanges';
import type { Subject } from '../subject';

function requestsBefore(subject: Subject) {
  const around = flowAround(subject);
  return (around?.before ?? []).filter(({ message }) => message?.kind === 'AuthnRequest');
}

export const requestOutdated: Check = {
  id: 'request-outdated',
  category: 'flow',
  severity: 'error',
  title: "The Response answers the SP's latest request",
  failureTitle: 'The Response answers an older request than the latest',
  why: 'The SP asked again, in another tab, after going back or by a reload, and mostly remembers only the last request. An answer to the one before is stale to it.',
  remedy: {
    idp: 'Answer the request that came last in a browser, and let an old sign-in page say that it has expired.',
    sp: 'Remember several outstanding requests for a browser, each until it is answered or has expired.',
  },
  citations: ['profiles-4.1.4.3-in-response-to'],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => subject.response?.inResponseTo != null && requestsBefore(subject).length > 0,
  run: (subject) => {
    const around = flowAround(subject);
    const requests = requestsBefore(subject);
    const latest = requests.at(-1);
    const answered = requests.findLast(({ message }) => message?.id === subject.response?.inResponseTo);
    if (!around || !latest || !answered || answered.message?.id === latest.message?.id) return [];
    return [
      {
        message: `The SP had sent ${latest.message?.id ?? 'another request'} ${durationWords(latest.at - answered.at)} after the request ${answered.message?.id ?? ''} this Response answers.`,
        expected: latest.message?.id ?? null,
        actual: answered.message?.id ?? null,
        severity: isRefused(around) ? 'error' : 'warning',
        ...(subject.response
          ? { place: { element: subject.response.element, attribute: 'InResponseTo' } }
          : {}),
      },
    ];
  },
};
