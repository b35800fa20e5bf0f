/**
 * The text of a tree as it is sent: attributes in the order given, namespace declarations where the flavour
 * has them and wherever one is needed. Its canonical twin is `writeCanonical`.
 */
import { escapeAttribute, escapeText } from './escape';
import { NS } from './namespaces';
import type { XmlSpec } from './spec';
import type { Scope } from './write-scope';
import { declaration, nameOf, prefixOf, uriOf } from './write-scope';

export interface WriteOptions {
  /** Default `before-attributes`, as canonical XML has them. */
  readonly declarations?: DeclarationPlace;
}

/**
 * Where namespace declarations stand in a start tag. `by-name`: where a list sorted by name has them, that is
 * before the first attribute whose name sorts after `xmlns`.
 */
export type DeclarationPlace = 'before-attributes' | 'after-attributes' | 'by-name';

/** The text as it is sent, without an XML declaration. Throws `UnwritableValueError`. */
export function writeXml(root: XmlSpec, options: WriteOptions = {}): string {
  return writeElement(root, null, options.declarations ?? 'before-attributes');
}

/** Both texts of a message are written for every login, so neither walk makes an object it can do without. */
function writeElement(spec: XmlSpec, outer: Scope | null, place: DeclarationPlace): string {
  let scope = outer;
  let declarations = '';
  for (const [prefix, uri] of spec.namespaces) {
    declarations += declaration(prefix, uri);
    scope = { prefix, uri, outer: scope };
  }
  if (uriOf(scope, spec.prefix) !== spec.uri) {
    refuseSecondBinding(spec, spec.prefix);
    declarations += declaration(spec.prefix, spec.uri);
    scope = { prefix: spec.prefix, uri: spec.uri, outer: scope };
  }
  let before = '';
  let after = '';
  for (const [name, value, uri] of spec.attributes) {
    if (uri !== undefined && uri !== NS.xml && uriOf(scope, prefixOf(name)) !== uri) {
      refuseSecondBinding(spec, prefixOf(name));
      declarations += declaration(prefixOf(name), uri);
      scope = { prefix: prefixOf(name), uri, outer: scope };
    }
    const text = ` ${name}="${escapeAttribute(value, name, 'sent')}"`;
    if (place === 'after-attributes' || (place === 'by-name' && name < 'xmlns')) before += text;
    else after += text;
  }
  const name = nameOf(spec);
  const tag = `<${name}${before}${declarations}${after}`;
  if (spec.children.length === 0) return `${tag}/>`;
  let content = '';
  for (const child of spec.children) {
    content +=
      typeof child === 'string' ? escapeText(child, name, 'sent') : writeElement(child, scope, place);
  }
  return `${tag}>${content}</${name}>`;
}

function refuseSecondBinding(spec: XmlSpec, prefix: string): void {
  if (!spec.namespaces.some((each) => each[0] === prefix)) return;
  throw new Error(`${spec.local} binds the prefix ${JSON.stringify(prefix)} to two namespaces`);
}
