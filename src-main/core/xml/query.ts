/** Questions every reader asks of the tree. Nothing here trims, lower-cases or defaults what it finds. */
import type { SourceRange, XmlComment, XmlElement, XmlNode, XmlProcessingInstruction } from './node';

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
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === 'text') return only.value;
  let text = '';
  const stack: XmlNode[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === 'text') text += next.value;
    else if (next.kind === 'element') {
      for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index]!);
    }
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

/** The path as an XPath with the prefixes as written; an index only where siblings share the name. */
export function pathOf(element: XmlElement): string {
  let path = '';
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const { position, count } = amongTwins(at);
    path = count > 1 ? `/${at.name}[${position}]${path}` : `/${at.name}${path}`;
  }
  return path;
}

/** Which of the siblings of its name an element is, from 1, and how many there are. */
function amongTwins(element: XmlElement): { readonly position: number; readonly count: number } {
  let position = 1;
  let count = 0;
  for (const sibling of element.parent?.children ?? [element]) {
    if (sibling.kind !== 'element' || sibling.name !== element.name) continue;
    count++;
    if (sibling === element) position = count;
  }
  return { position, count };
}

/**
 * Where an attribute's name and its value (inside the quotes) stand; null when there is none. The attribute
 * without a namespace comes first, then one of that local name under any prefix.
 */
export function attributeRange(
  element: XmlElement,
  local: string,
): { name: SourceRange; value: SourceRange } | null {
  const written =
    element.attributes.find((attribute) => attribute.prefix === '' && attribute.local === local) ??
    element.attributes.find((attribute) => attribute.local === local);
  if (!written) return null;
  const first = element.startTag.start + 1 + element.name.length;
  const tag = element.document.text.slice(first, element.startTag.end);
  // White space as XML has it: U+FEFF and U+1680, which \s takes for it too, are letters of names.
  for (const match of tag.matchAll(/([^ \t\r\n=<>/"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g)) {
    const [whole, name = '', double, single] = match;
    if (name !== written.name) continue;
    const start = first + match.index;
    const end = start + whole.length - 1;
    const value = double ?? single ?? '';
    return {
      name: { start, end: start + name.length },
      value: { start: end - value.length, end },
    };
  }
  return null;
}

/** What stands between the start tag and the end tag; empty for `<a/>`, up to the break when no end tag was read. */
export function contentRange(element: XmlElement): SourceRange {
  const { startTag, range, document, name } = element;
  const endTag = document.text.lastIndexOf('</', range.end - 1);
  const closes =
    endTag >= startTag.end &&
    document.text.startsWith(name, endTag + 2) &&
    /^\s*>$/.test(document.text.slice(endTag + 2 + name.length, range.end));
  return { start: startTag.end, end: Math.max(startTag.end, closes ? endTag : range.end) };
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
