/** Edits of a message after it was signed: on its text, at the exact places the reader found, nothing else touched. */
import { escapeAttribute } from '../../core/xml/escape';
import type { SourceRange, XmlElement } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';
import { attributeRange, childElements, contentRange } from '../../core/xml/query';
import { MissingPartError } from './missing-part';

export type TextEdit = (xml: string) => string;

/** The element at the path below the root: the first child of that local name at each step. */
export function locate(xml: string, path: readonly string[]): XmlElement {
  const { root } = parseXml(xml);
  if (root === null) throw new MissingPartError('The message has no root element');
  return path.reduce<XmlElement>((at, local) => {
    const child = childElements(at).find((each) => each.local === local);
    if (child === undefined) throw new MissingPartError(`${at.local} has no ${local}`);
    return child;
  }, root);
}

/** The text from start tag to end tag. */
export function textAt(xml: string, path: readonly string[]): string {
  return textOfElement(xml, locate(xml, path));
}

/** Replaces an element by what `by` makes of its text. */
export function replaceElement(path: readonly string[], by: string | TextEdit): TextEdit {
  return (xml) => {
    const element = locate(xml, path);
    return splice(xml, element.range, typeof by === 'string' ? by : by(textOfElement(xml, element)));
  };
}

/**
 * The element as written. An Assertion or a Signature is often taken elsewhere, so it brings along what it uses
 * of the namespaces that only its ancestors declare; exclusive C14N, and so a signature, does not notice.
 */
function textOfElement(xml: string, element: XmlElement): string {
  const { range, startTag, local } = element;
  const text = xml.slice(range.start, range.end);
  if (local !== 'Assertion' && local !== 'Signature') return text;
  const declared = new Set(element.namespaces.map(({ prefix }) => prefix));
  let added = '';
  for (let at = element.parent; at !== null; at = at.parent) {
    for (const { prefix, uri } of at.namespaces) {
      if (prefix === '' || declared.has(prefix) || !new RegExp(`[<"\\s]${prefix}:`).test(text)) continue;
      declared.add(prefix);
      added += ` xmlns:${prefix}="${escapeAttribute(uri, prefix, 'sent')}"`;
    }
  }
  const end = startTag.end - range.start - (xml.endsWith('/>', startTag.end) ? 2 : 1);
  return text.slice(0, end) + added + text.slice(end);
}

export function removeElement(path: readonly string[]): TextEdit {
  return replaceElement(path, '');
}

/** Replaces what stands between the tags; `by` gets it as written. */
export function replaceContent(path: readonly string[], by: string | TextEdit): TextEdit {
  return (xml) => {
    const range = contentRange(locate(xml, path));
    return splice(xml, range, typeof by === 'string' ? by : by(xml.slice(range.start, range.end)));
  };
}

/** Puts text first or last inside an element. */
export function insertInside(path: readonly string[], where: 'first' | 'last', text: string): TextEdit {
  return (xml) => {
    const { start, end } = contentRange(locate(xml, path));
    const at = where === 'first' ? start : end;
    return splice(xml, { start: at, end: at }, text);
  };
}

/** Puts text right before or after an element. */
export function insertBeside(path: readonly string[], where: 'before' | 'after', text: string): TextEdit {
  return (xml) => {
    const { start, end } = locate(xml, path).range;
    const at = where === 'before' ? start : end;
    return splice(xml, { start: at, end: at }, text);
  };
}

/** Sets the value of an attribute, or adds it at the end of the start tag under the name as given. */
export function writeAttribute(path: readonly string[], name: string, value: string): TextEdit {
  return (xml) => {
    const element = locate(xml, path);
    const written = attributeRange(element, name);
    const escaped = escapeAttribute(value, name, 'sent');
    if (written) return splice(xml, written.value, escaped);
    const end = element.startTag.end - (xml.endsWith('/>', element.startTag.end) ? 2 : 1);
    return splice(xml, { start: end, end }, ` ${name}="${escaped}"`);
  };
}

/** Replaces the first occurrence; throws when there is none. */
export function replaceText(from: string | RegExp, to: string): TextEdit {
  return (xml) => {
    const changed = xml.replace(from, () => to);
    if (changed === xml) throw new MissingPartError(`Nothing in the message matches ${String(from)}`);
    return changed;
  };
}

/** Base64 with one character in its middle changed. */
export const damageBase64: TextEdit = (value) => {
  const middle = Math.floor(value.length / 2);
  const at = middle + value.slice(middle).search(/[A-Za-z0-9]/);
  return value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
};

/** The edits in order, as one. */
export function inTurn(...edits: readonly TextEdit[]): TextEdit {
  return (xml) => edits.reduce((edited, edit) => edit(edited), xml);
}

function splice(xml: string, { start, end }: SourceRange, text: string): string {
  return xml.slice(0, start) + text + xml.slice(end);
}
