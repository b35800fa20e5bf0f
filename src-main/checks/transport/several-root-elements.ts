/** More than one root element: parsers that read on take another message than the one that was verified. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { hasSeveralRoots } from '../derived/foreign-root';

export const severalRootElements: Check = {
  id: 'several-root-elements',
  category: 'transport',
  severity: 'error',
  title: 'The message has one root element',
  failureTitle: 'The message has more than one root element',
  why: 'XML has one root. Parsers that tolerate a second one verified the first and used the other (CVE-2022-39299, CVE-2022-39300).',
  remedy: {
    idp: 'Send one message in one document. If nobody appended to it on purpose, treat it as an attack.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['xml-2.1'],
  needs: [],
  kinds: anyKind,
  applies: ({ document }) => document.root !== null,
  run: ({ document }) =>
    hasSeveralRoots(document)
      ? [
          {
            message: `Behind ${document.root?.name ?? 'the root'} another element begins.`,
            expected: 'one root element',
            actual: 'more than one',
            offset: document.problem?.offset ?? 0,
          },
        ]
      : [],
};
