/** A SOAP envelope (SAML Bindings 3.2): the message is the first element of its Body, cut out as it was written. */
import { NS } from '../../xml/namespaces';
import type { XmlElement } from '../../xml/node';
import { parseXml } from '../../xml/parse';
import { childElements, findChild, namespacesInScope } from '../../xml/query';
import { goInto, type Layer } from './layer';

const soap12 = 'http://www.w3.org/2003/05/soap-envelope';

export function unwrapSoap(layer: Layer): Layer[] | null {
  const cut = cutFromEnvelope(layer.text);
  if (cut === null) return null;
  const repairs = cut.isRepaired ? [...layer.repairs, 'namespaces-from-envelope'] : layer.repairs;
  return [goInto(layer, 'soap', cut.text, { carrier: 'soap', repairs })];
}

export interface CutElement {
  readonly text: string;
  /** Declarations of what stood around it were added, because it could not be read without. */
  readonly isRepaired: boolean;
}

/** The message in an envelope; null when the text is none, or its Body is empty. */
export function cutFromEnvelope(text: string): CutElement | null {
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?Envelope[\s>]/.test(text)) return null;
  const { root } = parseXml(text);
  if (!root || root.local !== 'Envelope' || (root.uri !== NS.soap && root.uri !== soap12)) return null;
  const body = findChild(root, root.uri, 'Body');
  const message = body && childElements(body)[0];
  return message ? cutElement(message) : null;
}

/** An element as a document of its own: as it was written, and with the namespaces it needs from around it. */
export function cutElement(element: XmlElement): CutElement {
  const { range, name, document } = element;
  const cut = document.text.slice(range.start, range.end);
  const needed = parseXml(cut).problem === null ? [] : [...namespacesInScope(element)];
  const missing = needed.filter(
    ([prefix]) => !element.namespaces.some((declared) => declared.prefix === prefix),
  );
  const declarations = missing.map(
    ([prefix, uri]) =>
      ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${uri.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`,
  );
  const nameEnd = 1 + name.length;
  return {
    text: missing.length === 0 ? cut : cut.slice(0, nameEnd) + declarations.join('') + cut.slice(nameEnd),
    isRepaired: missing.length > 0,
  };
}
