/** Two identity providers answered in one login. */
import type { Check } from '../check';
import { flowAround, isRefused } from '../derived/flow-exchanges';

export const answeredByTwo: Check = {
  id: 'answered-by-two',
  category: 'flow',
  severity: 'error',
  title: 'One identity provider answers the request',
  failureTitle: 'Two identity providers answered in one login',
  why: 'A request goes to one identity provider, and only that one may answer it. Two issuers in one login mean that an old sign-in page was still open, that discovery chose twice, or that an answer was meant for another connection.',
  remedy: {
    idp: 'Check that the entityID it signs with is the one the service provider has for this connection.',
    sp: 'Keep with each request which identity provider it was sent to, and give each connection an ACS of its own.',
  },
  citations: ['profiles-4.1.4.2-issuer'],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) =>
    subject.response !== null &&
    (flowAround(subject)?.before ?? []).some(({ message }) => message?.kind === 'Response'),
  run: (subject) => {
    const around = flowAround(subject);
    const own = around?.here.message?.issuer ?? null;
    const other = around?.before.findLast(
      ({ message }) =>
        message?.kind === 'Response' &&
        message.issuer !== null &&
        message.issuer !== own &&
        message.inResponseTo === around.here.message?.inResponseTo,
    );
    if (!around || own === null || !other) return [];
    return [
      {
        message: `${own} answered ${around.here.message?.inResponseTo ?? 'without a request'}, and so had ${other.message?.issuer ?? ''} before.`,
        expected: other.message?.issuer ?? null,
        actual: own,
        severity: isRefused(around) ? 'error' : 'warning',
      },
    ];
  },
};
