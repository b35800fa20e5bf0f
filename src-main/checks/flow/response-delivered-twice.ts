/** The browser posted the same Response again. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { flowAround, isDelivered, isRefused } from '../derived/flow-exchanges';

export const responseDeliveredTwice: Check = {
  id: 'response-delivered-twice',
  category: 'flow',
  severity: 'error',
  title: 'The Response is delivered once',
  failureTitle: 'The browser delivered the same Response twice',
  why: 'Going back, reloading, a double click on the button of the posting page or a retry by a proxy sends the form again. To the SP that is a replay, which it has to refuse, though the first delivery may have signed the user in.',
  remedy: {
    idp: 'Post the form once: by its script or by the button, not both.',
    sp: 'Where the browser has a session from the first delivery, go on with that in place of an error, and redirect after the ACS so that a reload repeats nothing.',
  },
  citations: ['profiles-4.1.4.5-replay'],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && subject.response?.id != null,
  run: (subject) => {
    const around = flowAround(subject);
    const first = around?.before.find(
      ({ message, method, url }) =>
        message !== null &&
        message.id === subject.response?.id &&
        method === 'POST' &&
        url === around.here.url,
    );
    if (!around || !first) return [];
    return [
      {
        message: `The same Response was posted ${durationWords(around.here.at - first.at)} before${first.status === null ? '' : ` and answered with ${first.status}`}.`,
        severity: isRefused(around) ? 'error' : 'warning',
        ...(subject.response ? { place: { element: subject.response.element, attribute: 'ID' } } : {}),
      },
    ];
  },
};
