/** The audience is that of another customer of the same vendor. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

/** What both begin with, when only the end, the customer's name, differs. */
function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  const start = left.slice(0, length);
  return start.slice(0, Math.max(start.lastIndexOf(':'), start.lastIndexOf('/')) + 1);
}

export const profileOtherCustomer: Check = {
  id: 'profile-other-customer',
  category: 'profile',
  severity: 'error',
  title: "The audience is the customer's own",
  failureTitle: 'The audience is that of another customer of the vendor',
  why: 'The vendor gives each customer an entity ID with their name at its end. This one belongs to another, or the name was mistyped.',
  remedy: {
    idp: 'Enter the audience with the name of your own connection.',
    sp: null,
  },
  citations: ['core-2.5.1.4'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.profile?.habits?.acsParameter !== undefined &&
    (consumedAssertion(subject)?.read.conditions?.audienceRestrictions.length ?? 0) > 0,
  run: (subject) => {
    const expected = subject.profile?.entityId ?? '';
    const audiences = (consumedAssertion(subject)?.read.conditions?.audienceRestrictions ?? []).flatMap(
      (each) => each.audiences,
    );
    if (audiences.some(({ value }) => value === expected)) return [];
    return audiences.flatMap(({ element, value }) => {
      const start = commonStart(expected, value);
      if (
        start === '' ||
        expected.slice(start.length).includes(':') ||
        value.slice(start.length).includes(':')
      )
        return [];
      return [
        {
          message: `The audience names ${value.slice(start.length)}, the connection is ${expected.slice(start.length)}.`,
          expected,
          actual: value,
          place: { element, part: 'content' as const },
        },
      ];
    });
  },
};
