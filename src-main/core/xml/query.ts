/** Questions every reader asks of the tree. Nothing here trims, lower-cases or defaults what it finds. */
import type { SourceRange, XmlComment, XmlElement, XmlProcessingInstruction } from './node';

export { lineColumnAt } from './position';

/** Child elements in document order. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** First child element of that namespace and local name. */
export function findChild(element: XmlElement, uri: string, local: string): XmlElement | null {
  for (const child of element.children) {
    if (child.kind === 'element' && child.local === local && child.uri === uri) return child;
  }
  return null;
}

/** All child elements of that namespace and local name, in document order. */
export function findChildren(element: XmlElement, uri: string, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.kind === 'element' && child.local === local && child.uri === uri) found.push(child);
  }
  return found;
}

/** Value of an attribute without a namespace; null when absent. */
export function attributeOf(element: XmlElement, local: string): string | null {
  for (const attribute of element.attributes) {
    if (attribute.local === local && attribute.prefix === '') return attribute.value;
  }
  return null;
}

/** All text below an element, comments and processing instructions skipped, not trimmed. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value;
    else if (child.kind === 'element') text += textOf(child);
  }
  return text;
}

/** The element itself and every element below it, in document order. */
export function* walkElements(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child?.kind === 'element') stack.push(child);
    }
  }
}

/** Comments and processing instructions anywhere below an element. */
export function commentsIn(element: XmlElement): (XmlComment | XmlProcessingInstruction)[] {
  const found: (XmlComment | XmlProcessingInstruction)[] = [];
  for (const inner of walkElements(element)) {
    for (const child of inner.children) {
      if (child.kind === 'comment' || child.kind === 'pi') found.push(child);
    }
  }
  return found;
}

/** True when `ancestor` is the element or one of its ancestors. */
export function isWithin(element: XmlElement, ancestor: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The path as an XPath with the prefixes as written; an index only where siblings share the name. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const name = at.name;
    const twins: XmlElement[] = at.parent
      ? childElements(at.parent).filter((child) => child.name === name)
      : [at];
    steps.unshift(twins.length > 1 ? `${name}[${twins.indexOf(at) + 1}]` : name);
  }
  return `/${steps.join('/')}`;
}

/** Where an attribute's name and its value (inside the quotes) stand; null when there is none. Prefixes are ignored. */
export function attributeRange(
  element: XmlElement,
  local: string,
): { name: SourceRange; value: SourceRange } | null {
  const { text } = element.document;
  const pattern = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  pattern.lastIndex = element.startTag.start + 1 + element.name.length;
  for (
    let match = pattern.exec(text);
    match && match.index < element.startTag.end;
    match = pattern.exec(text)
  ) {
    const name = match[1] ?? '';
    if (name !== local && !(name.endsWith(`:${local}`) && !name.startsWith('xmlns:'))) continue;
    const end = match.index + match[0].length - 1;
    const value = match[2] ?? match[3] ?? '';
    return {
      name: { start: match.index, end: match.index + name.length },
      value: { start: end - value.length, end },
    };
  }
  return null;
}

/** What stands between the start tag and the end tag; empty for `<a/>`. */
export function contentRange(element: XmlElement): SourceRange {
  const { startTag, range, document } = element;
  if (startTag.end >= range.end) return { start: startTag.end, end: startTag.end };
  const endTag = document.text.lastIndexOf('</', range.end);
  return { start: startTag.end, end: Math.max(startTag.end, endTag < startTag.end ? range.end : endTag) };
}

/** The name inside the start tag. */
export function startTagNameRange(element: XmlElement): SourceRange {
  const start = element.startTag.start + 1;
  return { start, end: start + element.name.length };
}

/** Every prefix in scope at an element and what it means; '' is the default namespace when one is declared. */
export function namespacesInScope(element: XmlElement): ReadonlyMap<string, string> {
  const scope = new Map<string, string>();
  for (let at: XmlElement | null = element; at; at = at.parent) {
    for (const { prefix, uri } of at.namespaces) if (!scope.has(prefix)) scope.set(prefix, uri);
  }
  for (const { prefix, uri } of element.document.inheritedNamespaces)
    if (!scope.has(prefix)) scope.set(prefix, uri);
  return scope;
}
