/** A message that is not well-formed XML: no receiver can read it, and what was read stops at the break. */
import type { Check } from '../check';
import { hasSeveralRoots } from '../derived/foreign-root';
import { anyKind } from '../derived/protocol-message';

export const xmlNotWellFormed: Check = {
  id: 'xml-not-well-formed',
  category: 'transport',
  severity: 'error',
  title: 'The message is well-formed XML',
  failureTitle: 'The message is not well-formed XML',
  why: 'Every receiver stops at the first place where the XML breaks; nothing behind it was read here either.',
  remedy: {
    idp: 'Send the message exactly as the SAML library wrote it; do not edit, truncate or re-encode it.',
    sp: 'If the message was copied, copy it again in full: base64 that was cut off or HTML-escaped breaks in this way.',
  },
  citations: ['xml-2.1'],
  needs: [],
  kinds: anyKind,
  applies: ({ document }) => document.problem?.code !== 'doctype' && document.problem?.code !== 'entity',
  run: ({ document }) => {
    if (document.problem === null || hasSeveralRoots(document)) return [];
    const { message, line, column, offset } = document.problem;
    return [{ message: `Reading stopped at line ${line}, column ${column}: ${message}`, offset }];
  },
};
