/**
 * From a place in the tree to lines and columns in the text a user sees. Every finding points into the
 * message as received, or into the plaintext of one of its encrypted assertions.
 */
import type { Place } from '../checks/check';
import type { Location } from '../contract/model/checked';
import type { SourceRange, XmlDocument, XmlElement } from '../core/xml/node';
import { attributeRange, contentRange, lineColumnAt, pathOf } from '../core/xml/query';

/** The texts of one message: its own, and the plaintext of each decrypted assertion, in order. */
export interface MessageTexts {
  /** Index of the message in the input. */
  readonly index: number;
  readonly document: XmlDocument;
  readonly decrypted: readonly XmlDocument[];
}

/** The location of a place; null when its element belongs to none of the message's texts. */
export function locate(place: Place, texts: MessageTexts): Location | null {
  const { element } = place;
  const decrypted = element.document === texts.document ? null : texts.decrypted.indexOf(element.document);
  if (decrypted === -1) return null;
  const named = place.attribute === undefined ? null : attributeRange(element, place.attribute);
  const path = named === null ? pathOf(element) : `${pathOf(element)}/@${place.attribute ?? ''}`;
  return locateRange(
    named?.value ?? rangeOf(element, place),
    path,
    element.document.text,
    texts.index,
    decrypted,
  );
}

function rangeOf(element: XmlElement, place: Place): SourceRange {
  if (place.part === 'whole') return element.range;
  if (place.part !== 'content') return element.startTag;
  const content = contentRange(element);
  return content.end > content.start ? content : element.startTag;
}

/** The location of a range of a text; `decrypted` says which text, null the message itself. */
export function locateRange(
  range: SourceRange,
  path: string,
  text: string,
  message: number,
  decrypted: number | null,
): Location {
  const start = lineColumnAt(text, range.start);
  const end = lineColumnAt(text, range.end);
  return {
    path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: range.start,
    end: range.end,
    message,
    decrypted,
  };
}
