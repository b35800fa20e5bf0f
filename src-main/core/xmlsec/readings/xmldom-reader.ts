/**
 * @xmldom/xmldom, the parser under nearly every service provider written in JavaScript: what it takes for the
 * message's values and for the element an ID names. What it canonicalises is judged by xml-crypto's verdict.
 */
import { DOMParser } from '@xmldom/xmldom';
import type { ReadValues } from '../../../contract/model/checked';
import { NS } from '../../xml/namespaces';
import { verifyAsJavaScript } from '../second-opinion';
import type { ElementPlace, ForeignDocument, ForeignReader } from './foreign-reader';

export const xmldomReader: ForeignReader = {
  id: 'xml-crypto',
  stands: 'SPs written in JavaScript',
  isAvailable: true,
  verify: (xml, certificatesPem) => verifyAsJavaScript(xml, certificatesPem).signatures,
  read: (xml) => {
    const problems: string[] = [];
    const note = (message: string): void => {
      problems.push(message);
    };
    try {
      const parser = new DOMParser({
        errorHandler: { warning: () => undefined, error: note, fatalError: note },
      });
      const document = parser.parseFromString(xml, 'text/xml');
      const root = document.documentElement as Element | null;
      if (root === null) return { problem: problems[0] ?? 'it finds no element' };
      return new XmldomDocument(root);
    } catch (error) {
      return { problem: problems[0] ?? (error instanceof Error ? error.message : String(error)) };
    }
  },
};

class XmldomDocument implements ForeignDocument {
  constructor(private readonly root: Element) {}

  canonicalForm(): undefined {
    return undefined;
  }

  placesOfId(id: string): readonly ElementPlace[] {
    return [this.root, ...elementsIn(this.root)]
      .filter((element) =>
        [...attributesOf(element)].some(
          ({ localName, value }) => value === id && ['ID', 'Id', 'id'].includes(localName),
        ),
      )
      .map(placeOf);
  }

  digestInput(): null {
    return null;
  }

  values(): ReadValues {
    const { root } = this;
    const isAssertion = root.localName === 'Assertion' && root.namespaceURI === NS.saml;
    const assertion = isAssertion ? root : (children(root, 'Assertion')[0] ?? null);
    const below = (...path: string[]): Element[] => {
      let found = assertion === null ? [] : [assertion];
      for (const step of path) found = found.flatMap((element) => children(element, step));
      return found;
    };
    return {
      issuer: children(root, 'Issuer')[0]?.textContent ?? null,
      nameId: below('Subject', 'NameID')[0]?.textContent ?? null,
      audiences: below('Conditions', 'AudienceRestriction', 'Audience').map(textOf),
      attributes: below('AttributeStatement', 'Attribute').map((attribute) => ({
        name: attribute.getAttribute('Name') ?? '',
        values: children(attribute, 'AttributeValue').map(textOf),
      })),
    };
  }

  schemaComplaints(): null {
    return null;
  }

  close(): void {
    // The collector frees it.
  }
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}

function* attributesOf({ attributes }: Element): Generator<Attr> {
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes.item(index);
    if (attribute) yield attribute;
  }
}

function* elementsIn(parent: Element): Generator<Element> {
  const found = parent.getElementsByTagName('*');
  for (let index = 0; index < found.length; index++) {
    const element = found.item(index);
    if (element) yield element;
  }
}

/** Child elements of SAML's assertion namespace. */
function children(parent: Element, local: string): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    const element = child as Element;
    if (child.nodeType === 1 && element.localName === local && element.namespaceURI === NS.saml)
      found.push(element);
  }
  return found;
}

function placeOf(element: Element): ElementPlace {
  const place: number[] = [];
  for (let at: Element = element; at.parentNode?.nodeType === 1; at = at.parentNode as Element) {
    let position = 0;
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
      if (before.nodeType === 1) position++;
    }
    place.unshift(position);
  }
  return place;
}
