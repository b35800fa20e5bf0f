/**
 * Ways to damage a message, as fast-check draws them: characters, elements, attributes, text. Each is a plain
 * record applied to whatever the text has become, so that a failing run shrinks to the few that matter.
 */
import fc from 'fast-check';
import { parseXml } from '../../src-main/core/xml/parse';
import { contentRange, walkElements } from '../../src-main/core/xml/query';
import type { XmlElement } from '../../src-main/core/xml/node';

export type Damage =
  | { readonly kind: 'replace' | 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'remove-element' | 'double-element' | 'rename-element'; readonly at: number }
  | { readonly kind: 'move-element' | 'swap-content'; readonly at: number; readonly to: number }
  | { readonly kind: 'set-content'; readonly at: number; readonly text: string }
  | { readonly kind: 'set-attribute'; readonly at: number; readonly name: string; readonly text: string };

const place = fc.nat(1_000_000);
const tokens = [
  '<!-- -->',
  '<?x y?>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x>',
  '&amp;',
  '&lt;',
  '&#x41;',
  '&#0;',
  '&x;',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u{1f600}',
  '"',
  "'",
  '<',
  '>',
  '/>',
  ' ',
  '\r\n',
  '\u200b',
  'а',
  'intruder@evil.example',
  ' xmlns="urn:x"',
  ' xmlns:saml="urn:x"',
  ' ID="_x"',
  ' xml:id="_x"',
  '=',
  'A',
];
const text = fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 8, unit: 'grapheme' }));
const names = [
  'ID',
  'Id',
  'xml:id',
  'URI',
  'Algorithm',
  'Version',
  'Recipient',
  'NotOnOrAfter',
  'xmlns',
  'xmlns:x',
];

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom('replace' as const, 'insert' as const), at: place, text }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'repeat' as const), at: place, length: fc.nat(400) }),
  fc.record({
    kind: fc.constantFrom('remove-element' as const, 'double-element' as const, 'rename-element' as const),
    at: place,
  }),
  fc.record({
    kind: fc.constantFrom('move-element' as const, 'swap-content' as const),
    at: place,
    to: place,
  }),
  fc.record({ kind: fc.constant('set-content' as const), at: place, text }),
  fc.record({
    kind: fc.constant('set-attribute' as const),
    at: place,
    name: fc.constantFrom(...names),
    text,
  }),
);

export function applyDamage(xml: string, each: Damage): string {
  switch (each.kind) {
    case 'replace':
    case 'insert': {
      const at = each.at % (xml.length + 1);
      return xml.slice(0, at) + each.text + xml.slice(each.kind === 'insert' ? at : at + 1);
    }
    case 'cut': {
      const at = each.at % (xml.length + 1);
      return xml.slice(0, at) + xml.slice(at + each.length);
    }
    case 'repeat': {
      const at = each.at % (xml.length + 1);
      return xml.slice(0, at + each.length) + xml.slice(at);
    }
    default:
      return damageElement(xml, each);
  }
}

type ElementDamage = Exclude<Damage, { readonly kind: 'replace' | 'insert' | 'cut' | 'repeat' }>;

function damageElement(xml: string, each: ElementDamage): string {
  const { root } = parseXml(xml);
  const elements = root === null ? [] : [...walkElements(root)];
  const element = elements[each.at % Math.max(1, elements.length)];
  if (element === undefined) return xml;
  const { start, end } = element.range;
  const whole = xml.slice(start, end);
  switch (each.kind) {
    case 'remove-element':
      return xml.slice(0, start) + xml.slice(end);
    case 'double-element':
      return xml.slice(0, end) + xml.slice(start);
    case 'rename-element':
      return xml.slice(0, start) + whole.replaceAll(element.local, `${element.local}x`) + xml.slice(end);
    case 'move-element': {
      const goal = contentRange(elements[each.to % elements.length] ?? element).start;
      if (goal >= start && goal <= end) return xml;
      return goal < start
        ? xml.slice(0, goal) + whole + xml.slice(goal, start) + xml.slice(end)
        : xml.slice(0, start) + xml.slice(end, goal) + whole + xml.slice(goal);
    }
    case 'swap-content':
      return swapContent(xml, element, elements[each.to % elements.length] ?? element);
    case 'set-content': {
      const content = contentRange(element);
      return xml.slice(0, content.start) + each.text + xml.slice(content.end);
    }
    case 'set-attribute': {
      const at = start + 1 + element.name.length;
      const value = each.text.replace(/[<"&]/g, '');
      const isThere = element.attributes.some(({ name }) => name === each.name);
      if (!isThere) return `${xml.slice(0, at)} ${each.name}="${value}"${xml.slice(at)}`;
      const tag = xml.slice(start, element.startTag.end);
      return (
        xml.slice(0, start) +
        tag.replace(new RegExp(` ${each.name}=(?:"[^"]*"|'[^']*')`), () => ` ${each.name}="${value}"`) +
        xml.slice(element.startTag.end)
      );
    }
  }
}

function swapContent(xml: string, one: XmlElement, other: XmlElement): string {
  const [first, second] = [contentRange(one), contentRange(other)].sort((a, b) => a.start - b.start);
  if (!first || !second || first.end > second.start) return xml;
  return (
    xml.slice(0, first.start) +
    xml.slice(second.start, second.end) +
    xml.slice(first.end, second.start) +
    xml.slice(first.start, first.end) +
    xml.slice(second.end)
  );
}
