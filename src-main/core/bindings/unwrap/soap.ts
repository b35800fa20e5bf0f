/** A SOAP envelope (SAML Bindings 3.2): the message is the first element of its Body, cut out as it was written. */
import { NS } from '../../xml/namespaces';
import { parseXml } from '../../xml/parse';
import { childElements, findChild, namespacesInScope } from '../../xml/query';
import { goInto, type Layer } from './layer';

const soap12 = 'http://www.w3.org/2003/05/soap-envelope';

export function unwrapSoap(layer: Layer): Layer[] | null {
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?Envelope[\s>]/.test(layer.text)) return null;
  const { root } = parseXml(layer.text);
  if (!root || root.local !== 'Envelope' || (root.uri !== NS.soap && root.uri !== soap12)) return null;
  const body = findChild(root, root.uri, 'Body');
  const message = body && childElements(body)[0];
  if (!message) return null;
  const cut = layer.text.slice(message.range.start, message.range.end);
  const needed = parseXml(cut).problem === null ? [] : [...namespacesInScope(message)];
  const missing = needed.filter(
    ([prefix]) => !message.namespaces.some((declared) => declared.prefix === prefix),
  );
  const declarations = missing.map(
    ([prefix, uri]) =>
      ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${uri.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`,
  );
  const nameEnd = 1 + message.name.length;
  const text =
    missing.length === 0 ? cut : cut.slice(0, nameEnd) + declarations.join('') + cut.slice(nameEnd);
  const repairs = missing.length === 0 ? layer.repairs : [...layer.repairs, 'namespaces-from-envelope'];
  return [goInto(layer, 'soap', text, { carrier: 'soap', repairs })];
}
