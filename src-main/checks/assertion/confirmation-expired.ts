/** The bearer confirmation has ended, which is often much sooner than the assertion itself. */
import type { Check } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { clockWords } from '../derived/clock-words';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const confirmationExpired: Check = {
  id: 'confirmation-expired',
  category: 'assertion',
  severity: 'error',
  title: 'The bearer confirmation is still valid',
  failureTitle: 'The bearer confirmation has expired',
  why: 'SubjectConfirmationData/@NotOnOrAfter limits how long after issue the assertion may be delivered, whatever Conditions say.',
  remedy: {
    idp: "Synchronise the IdP's clock (NTP), or lengthen the confirmation window.",
    sp: "Synchronise the SP's clock (NTP). Users who wait on an intermediate page deliver late: send them straight on.",
  },
  citations: ['profiles-4.1.4.3-time', 'core-2.4.1.2'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => instantOf(chosenConfirmation(subject)?.data?.notOnOrAfter ?? null) !== null,
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data;
    const end = instantOf(data?.notOnOrAfter ?? null);
    if (!data || end === null || subject.now - subject.skew < end) return [];
    return [
      {
        message: `The confirmation ended ${durationWords(subject.now - end)} before it was judged; the SP allows ${durationWords(subject.skew)} of clock skew.${clockWords(subject)}`,
        expected: `before ${data.notOnOrAfter ?? ''}`,
        actual: instantWords(subject.now),
        place: { element: data.element, attribute: 'NotOnOrAfter' },
      },
    ];
  },
};
