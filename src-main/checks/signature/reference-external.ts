/** A Reference to something outside the message, or by XPointer: never fetched, and never what SAML means. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const referenceExternal: Check = {
  id: 'reference-external',
  category: 'signature',
  severity: 'error',
  title: 'The signature references an ID of this document',
  failureTitle: 'The signature references something outside the message',
  why: 'What stands at that address is not the assertion that is read, and a library that fetches it calls a host the sender chose (SSRF).',
  remedy: {
    idp: 'Reference the ID of the signed element: URI="#" followed by that ID.',
    sp: 'Refuse every Reference that is not "#" and an ID; never fetch one.',
  },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => relevantSignatures(subject).length > 0,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) =>
      report.references.flatMap(({ uri, element }) => {
        if (uri === null || uri === '' || (uri.startsWith('#') && !uri.startsWith('#xpointer('))) return [];
        return [
          {
            message: `The Reference of ${signatureName(report)} has the URI "${uri}".`,
            expected: '"#" and the ID of the signed element',
            actual: uri,
            place: { element, attribute: 'URI' },
          },
        ];
      }),
    ),
};
