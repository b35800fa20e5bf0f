/** A CDATA section beside other text in a value: one text to most parsers, two pieces to some. */
import type { Check } from '../check';
import { textOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { firstPiece, splitValues } from '../derived/split-values';
import { valueElements } from '../derived/value-elements';

export const cdataInText: Check = {
  id: 'cdata-in-text',
  category: 'assertion',
  severity: 'warning',
  title: 'No value is put together of text and CDATA',
  failureTitle: 'A value is put together of text and CDATA',
  why: 'Canonical XML writes CDATA as text, so the signature holds; software that reads the first text node, or CDATA nodes only, sees a part of the value.',
  remedy: {
    idp: 'Write values as text, with characters escaped where needed.',
    sp: 'Read the whole text of an element.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => valueElements(subject).length > 0,
  run: (subject) =>
    splitValues(subject)
      .filter(({ by }) => by === 'cdata')
      .map(({ element }) => ({
        message: `${element.local} is put together of text and CDATA: its whole text is ${textOf(element)}, a careless reader sees ${firstPiece(element)}.`,
        expected: textOf(element),
        actual: firstPiece(element),
        place: { element, part: 'content' as const },
      })),
};
