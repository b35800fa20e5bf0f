/** White space around an Issuer: equal to the eye, different to every SP that compares to the letter. */
import type { Check } from '../check';
import { assertionKinds, identifiedElements, protocolKinds } from '../derived/protocol-message';

export const issuerWhiteSpace: Check = {
  id: 'issuer-white-space',
  category: 'assertion',
  severity: 'warning',
  title: 'Issuer has no white space around it',
  failureTitle: 'Issuer has white space around it',
  why: 'Entity IDs are compared to the letter. Many libraries do not trim and report an unknown issuer that looks just like the configured one.',
  remedy: {
    idp: 'Remove blanks and line ends around the entity ID in the settings; do not pretty-print messages.',
    sp: 'Trim Issuer before comparing.',
  },
  citations: ['core-1.3.1-exact'],
  needs: [],
  kinds: [...assertionKinds, ...protocolKinds.filter((kind) => kind !== 'Response')],
  applies: (subject) => identifiedElements(subject).some(({ issuer }) => issuer !== null),
  run: (subject) =>
    identifiedElements(subject).flatMap(({ issuer }) => {
      if (issuer === null || issuer.value === issuer.value.trim()) return [];
      return [
        {
          message: `Issuer is ${JSON.stringify(issuer.value)}.`,
          expected: issuer.value.trim(),
          actual: issuer.value,
          place: { element: issuer.element, part: 'content' as const },
        },
      ];
    }),
};
