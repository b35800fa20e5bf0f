/** No time of issue: the attribute is required of every message and assertion. */
import type { Check } from '../check';
import { assertionKinds, identifiedElements, protocolKinds } from '../derived/protocol-message';

export const issueInstantMissing: Check = {
  id: 'issue-instant-missing',
  category: 'assertion',
  severity: 'error',
  title: 'Message and assertion state when they were issued',
  failureTitle: 'Message or assertion does not state when it was issued',
  why: 'IssueInstant is required. Receivers use it to refuse messages that are too old, and schema validation fails without it.',
  remedy: { idp: 'Send IssueInstant in UTC.', sp: 'Send IssueInstant in UTC.' },
  citations: ['core-3.2.2-required', 'core-1.3.3'],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: (subject) => identifiedElements(subject).length > 0,
  run: (subject) =>
    identifiedElements(subject)
      .filter(({ issueInstant }) => issueInstant === null)
      .map(({ element }) => ({
        message: `${element.local} has no IssueInstant.`,
        expected: 'a time such as 2026-11-23T04:10:14Z',
        actual: null,
        place: { element },
      })),
};
