/** A logout request that names no session: it ends all sessions of the user. */
import type { Check } from '../check';

export const logoutSessionIndexMissing: Check = {
  id: 'logout-session-index-missing',
  category: 'logout',
  severity: 'notice',
  title: 'The logout request names the session',
  failureTitle: 'The logout request names no session',
  why: 'Without SessionIndex every session of the user has to end, on other devices too. Some IdPs refuse instead, because they look sessions up by it.',
  remedy: {
    idp: 'Send the SessionIndex of each session that ends.',
    sp: 'Keep SessionIndex of the assertion with the session, and send it in the logout request.',
  },
  citations: ['core-3.7.3.1'],
  needs: [],
  kinds: ['LogoutRequest'],
  applies: ({ message }) => message.kind === 'LogoutRequest',
  run: ({ message }) =>
    message.kind !== 'LogoutRequest' || message.sessionIndexes.some((index) => index.trim() !== '')
      ? []
      : [
          {
            message: 'There is no SessionIndex.',
            expected: 'the SessionIndex of the assertion',
            actual: null,
            place: { element: message.element },
          },
        ],
};
