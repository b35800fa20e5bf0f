/** What freshening changes in the text of a message: each change has its place, what stood there and what will. */
import type { Random } from '../../core/random';
import { escapeAttribute, escapeText } from '../../core/xml/escape';
import { NS } from '../../core/xml/namespaces';
import type { SourceRange, XmlDocument, XmlElement } from '../../core/xml/node';
import { attributeOf, attributeRange, contentRange, pathOf, textOf } from '../../core/xml/query';
import { newId } from '../../core/roles/idp/new-id';
import { moveInstant, parseCaptured } from './captured-instant';

/** Where the message goes. What is null stays as it was captured. */
export interface Target {
  /** Destination, and Recipient of the bearer confirmations of a Response. */
  readonly url: string | null;
  /** entityID of the receiver: the Audience. */
  readonly audience: string | null;
  /** ID of the request it answers; null drops InResponseTo: nobody asked. */
  readonly inResponseTo: string | null;
}

export interface Change {
  /** XPath of the element, with the attribute where it is one. */
  readonly path: string;
  readonly was: string | null;
  /** Null where it was left out. */
  readonly now: string | null;
}

export interface TextEdit extends SourceRange {
  readonly text: string;
}

export interface ChangePlan {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly Change[];
  /** New ID by the one that was captured. */
  readonly ids: ReadonlyMap<string, string>;
}

const timeAttributes = new Set([
  'IssueInstant',
  'NotBefore',
  'NotOnOrAfter',
  'SessionNotOnOrAfter',
  'AuthnInstant',
]);

export function planChanges(
  document: XmlDocument,
  { now, random, target }: { readonly now: number; readonly random: Random; readonly target: Target },
): ChangePlan {
  const { root } = document;
  const edits: TextEdit[] = [];
  const changes: Change[] = [];
  const elements = document.elements.filter((element) => !isWithinSignature(element));
  const ids = freshIds(elements, random);
  const captured =
    root === null ? null : parseCaptured(attributeOf(root, 'IssueInstant') ?? firstInstant(elements));
  const shift = captured === null ? null : now - captured;
  const set = (element: XmlElement, name: string, value: string | null): void => {
    const was = attributeOf(element, name);
    if (was === value) return;
    changes.push({ path: `${pathOf(element)}/@${name}`, was, now: value });
    edits.push(attributeEdit(element, name, value));
  };
  const isAnswer = root?.local === 'Response';
  const audiences = new Set(
    elements.filter(({ local }) => local === 'Audience').map((element) => textOf(element)),
  );
  for (const element of elements) {
    if (element.uri !== NS.saml && element.uri !== NS.samlp) continue;
    for (const { local, prefix, value } of element.attributes) {
      if (prefix !== '') continue;
      if (local === 'ID' || local === 'SessionIndex') set(element, local, ids.get(value) ?? value);
      else if (timeAttributes.has(local) && shift !== null)
        set(element, local, moveInstant(value, shift) ?? value);
    }
    if (target.url !== null && element === root && attributeOf(element, 'Destination') !== null)
      set(element, 'Destination', target.url);
    if (isAnswer && element === root) set(element, 'InResponseTo', target.inResponseTo);
    if (isAnswer && element.local === 'SubjectConfirmationData') {
      if (target.url !== null) set(element, 'Recipient', target.url);
      set(element, 'InResponseTo', target.inResponseTo);
    }
    if (target.audience === null) continue;
    if (element.local === 'AudienceRestriction') setAudience(element, target.audience, edits, changes);
    // A name made for the audience of the capture would be refused by another.
    const qualifier = attributeOf(element, 'SPNameQualifier');
    if (qualifier !== null && audiences.has(qualifier)) set(element, 'SPNameQualifier', target.audience);
  }
  for (const signature of document.elements) {
    // One inside another goes with it.
    if (!isSignature(signature) || (signature.parent !== null && isWithinSignature(signature.parent)))
      continue;
    edits.push({ ...signature.range, text: '' });
  }
  return { edits, changes, ids };
}

/** The text with the edits made. Edits do not overlap. */
export function applyChanges(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((left, right) => left.start - right.start || left.end - right.end)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

export function isSignature(element: XmlElement): boolean {
  return element.uri === NS.ds && element.local === 'Signature';
}

export function isWithinSignature(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (isSignature(at)) return true;
  return false;
}

function freshIds(elements: readonly XmlElement[], random: Random): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const element of elements) {
    const id = element.uri === NS.saml || element.uri === NS.samlp ? attributeOf(element, 'ID') : null;
    if (id !== null && !ids.has(id)) ids.set(id, newId('underscore-hex-32', random));
  }
  return ids;
}

function firstInstant(elements: readonly XmlElement[]): string {
  for (const element of elements) {
    const instant = attributeOf(element, 'IssueInstant');
    if (instant !== null) return instant;
  }
  return '';
}

/** Null removes the attribute with the white space before it. */
function attributeEdit(element: XmlElement, name: string, value: string | null): TextEdit {
  const { text } = element.document;
  const written = attributeRange(element, name);
  if (written === null) {
    const end = element.startTag.end - (text.endsWith('/>', element.startTag.end) ? 2 : 1);
    return { start: end, end, text: ` ${name}="${escapeAttribute(value ?? '', name, 'sent')}"` };
  }
  if (value !== null) return { ...written.value, text: escapeAttribute(value, name, 'sent') };
  let { start } = written.name;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return { start, end: written.value.end + 1, text: '' };
}

/** The first Audience becomes the target, unless one of them is it already. */
function setAudience(restriction: XmlElement, audience: string, edits: TextEdit[], changes: Change[]): void {
  const audiences = restriction.children.filter(
    (child): child is XmlElement => child.kind === 'element' && child.local === 'Audience',
  );
  const [first] = audiences;
  if (first === undefined || audiences.some((each) => textOf(each) === audience)) return;
  changes.push({ path: pathOf(first), was: textOf(first), now: audience });
  const { startTag, name, document } = first;
  const isEmptyTag = document.text.endsWith('/>', startTag.end);
  const written = escapeText(audience, name, 'sent');
  edits.push(
    isEmptyTag
      ? { start: startTag.end - 2, end: startTag.end, text: `>${written}</${name}>` }
      : { ...contentRange(first), text: written },
  );
}
