/** A logout message addressed to another URL than the receiver's logout endpoint. */
import type { Check } from '../check';
import { logoutMessage, logoutUrls } from '../derived/logout-endpoints';
import { describeDifference, isPlaceholder } from '../derived/near-miss';

export const logoutDestinationMismatch: Check = {
  id: 'logout-destination-mismatch',
  category: 'logout',
  severity: 'error',
  title: "Destination is the receiver's logout URL",
  failureTitle: "Destination is not the receiver's logout URL",
  why: 'A message addressed elsewhere has to be discarded. Requests and responses may have different addresses: Location and ResponseLocation.',
  remedy: {
    idp: "Set the SP's single logout URL (and, where it has one, the response URL) as its metadata names it.",
    sp: "Set the IdP's single logout URL as its metadata names it; behind a proxy, tell the application its outside URL.",
  },
  citations: ['core-3.2.1', 'core-3.2.2-destination'],
  needs: [],
  kinds: ['LogoutRequest', 'LogoutResponse'],
  applies: (subject) => {
    const destination = logoutMessage(subject)?.destination ?? '';
    return destination.trim() !== '' && !isPlaceholder(destination) && logoutUrls(subject).length > 0;
  },
  run: (subject) => {
    const message = logoutMessage(subject);
    const actual = message?.destination ?? null;
    const urls = logoutUrls(subject);
    if (message === null || actual === null || urls.includes(actual)) return [];
    const difference = urls.map((url) => describeDifference(url, actual)).find((words) => words !== null);
    const expected = [...new Set(urls)].join(' or ');
    return [
      {
        message: `Destination is ${actual}, but the receiver listens at ${expected}${difference ? `: ${difference}` : ''}.`,
        expected,
        actual,
        place: { element: message.element, attribute: 'Destination' },
      },
    ];
  },
};
