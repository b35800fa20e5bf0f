/**
 * Finds every element an ID could name, in one walk. SAML's identifier is the attribute `ID` without a
 * namespace (SAML Core 1.3.4); other spellings are indexed too, because some software resolves them and a
 * value that two elements share under any spelling is ambiguous.
 */
import type { XmlDocument, XmlElement } from '../xml/node';

/** Elements by ID value, in document order. Several elements under one value: the ID is ambiguous. */
export function indexIds(document: XmlDocument): Map<string, XmlElement[]> {
  const index = new Map<string, XmlElement[]>();
  for (const element of document.elements) {
    for (const { local, value } of element.attributes) {
      if (local !== 'ID' && local !== 'Id' && local !== 'id') continue;
      const known = index.get(value);
      if (!known) index.set(value, [element]);
      else if (!known.includes(element)) known.push(element);
    }
  }
  return index;
}
