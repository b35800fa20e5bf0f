/** More than one assertion: which one is read depends on the receiver, and that is what wrapping attacks live on. */
import type { Check } from '../check';

export const severalAssertions: Check = {
  id: 'several-assertions',
  category: 'response',
  severity: 'error',
  title: 'The Response holds one assertion',
  failureTitle: 'The Response holds more than one assertion',
  why: 'The specification allows it, yet ruby-saml, python3-saml, php-saml and node-saml refuse it: an added assertion is the usual form of a wrapping attack.',
  remedy: {
    idp: 'Put authentication and attributes into one assertion. If the IdP sent only one, somebody added the other.',
    sp: 'No change: refusing it is the safe reading.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response !== null,
  run: ({ response }) => {
    const elements = [
      ...(response?.assertions.map((assertion) => assertion.element) ?? []),
      ...(response?.encryptedAssertions ?? []),
    ].sort((left, right) => left.range.start - right.range.start);
    const second = elements[1];
    if (second === undefined) return [];
    return [
      {
        message: `The Response holds ${elements.length} assertions; a receiver that expects one reads the first, the last or the signed one.`,
        expected: '1 assertion',
        actual: `${elements.length} assertions`,
        place: { element: second },
      },
    ];
  },
};
