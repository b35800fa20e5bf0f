/**
 * A tree written out as libxml2 writes one: names, declarations, attributes and text as they came, in their order.
 * Two readers whose plain forms are equal read the same document. Only where they differ is the canonical form
 * asked for, which says whether the difference means anything, and costs twice as much.
 */
import type { XmlDocument, XmlElement } from '../../xml/node';

/** Without XML declaration; each node outside the root on its own line. */
export function writePlainForm({ root, outside }: XmlDocument): string | null {
  // What stands around the root is rare, and how it is laid out is not worth knowing here.
  return root === null || outside.length > 0 ? null : `${writeElement(root)}\n`;
}

/** Recursion ends at the depth the reader allowed. */
function writeElement({ name, namespaces, attributes, children }: XmlElement): string {
  let text = `<${name}`;
  for (const { prefix, uri } of namespaces)
    text += prefix === '' ? ` xmlns="${escapeValue(uri)}"` : ` xmlns:${prefix}="${escapeValue(uri)}"`;
  for (const { name: key, value } of attributes) text += ` ${key}="${escapeValue(value)}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) {
    if (child.kind === 'element') text += writeElement(child);
    else if (child.kind === 'text')
      text += child.cdata ? `<![CDATA[${child.value}]]>` : escapeText(child.value);
    else if (child.kind === 'comment') text += `<!--${child.value}-->`;
    else text += child.value === '' ? `<?${child.target}?>` : `<?${child.target} ${child.value}?>`;
  }
  return `${text}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(value: string): string {
  return /[&<>\r]/.test(value) ? value.replace(/[&<>\r]/g, (special) => escapes[special] ?? special) : value;
}

function escapeValue(value: string): string {
  return /[&<>"\t\n\r]/.test(value)
    ? value.replace(/[&<>"\t\n\r]/g, (special) => escapes[special] ?? special)
    : value;
}
