/** A processing instruction inside a value. Canonical XML keeps it, yet readers of the first piece of text see another value. */
import type { Check } from '../check';
import { textOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { firstPiece, splitValues } from '../derived/split-values';
import { valueElements } from '../derived/value-elements';

export const processingInstructionInText: Check = {
  id: 'processing-instruction-in-text',
  category: 'assertion',
  severity: 'error',
  title: 'No processing instruction splits a value',
  failureTitle: 'A processing instruction splits a value in two',
  why: 'It splits the text as a comment does: libraries that read up to the first piece see another user or group. No IdP writes one there.',
  remedy: {
    idp: 'No change: no IdP writes it there. Treat the message as forged.',
    sp: 'Read the whole text of an element, or refuse processing instructions.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => valueElements(subject).length > 0,
  run: (subject) =>
    splitValues(subject)
      .filter(({ by }) => by === 'pi')
      .map(({ element }) => ({
        message: `A processing instruction splits ${element.local}: its whole text is ${textOf(element)}, a careless reader sees ${firstPiece(element) || '(nothing)'}.`,
        expected: textOf(element),
        actual: firstPiece(element),
        place: { element, part: 'content' as const },
      })),
};
