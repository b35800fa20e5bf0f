/** A Response without Status or StatusCode: nobody can tell whether the login succeeded. */
import type { Check } from '../check';

export const statusMissing: Check = {
  id: 'status-missing',
  category: 'response',
  severity: 'error',
  title: 'The response states its status',
  failureTitle: 'The response states no status',
  why: 'Status and its code are required. A receiver must not take silence for success.',
  remedy: {
    idp: 'Send a Status with a StatusCode from the list of the specification.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-3.2.2-required', 'core-3.2.2.2'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: () => true,
  run: ({ message }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    if (typeof message.status?.code === 'string') return [];
    return [
      {
        message:
          message.status === null ? 'There is no Status element.' : 'Status has no StatusCode with a Value.',
        expected: 'Status with a StatusCode',
        actual: null,
        place: { element: message.status?.element ?? message.element },
      },
    ];
  },
};
