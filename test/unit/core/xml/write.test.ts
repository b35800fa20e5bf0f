import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExclusiveCanonicalization } from 'xml-crypto';
import { canonicalize } from '../../../../src-main/core/xml/canonicalize';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { XmlSpec } from '../../../../src-main/core/xml/write';
import { element, UnwritableValueError, writeCanonical, writeXml } from '../../../../src-main/core/xml/write';

/** How another implementation reads the text as sent. */
function canonicalByXmlCrypto(xml: string, inclusivePrefixes: string[] = []): string {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  return new ExclusiveCanonicalization().process(
    root as never,
    {
      inclusiveNamespacesPrefixList: inclusivePrefixes,
      ancestorNamespaces: [],
    } as never,
  ) as string;
}

const hostile = ['<>&"\'', '\r\n\t', ']]>', '&amp;', '\u{1F600}', 'é', '\u0085\u2028', ' spaces ', '{{x}}'];

describe('writeXml', () => {
  it('declares a namespace where it is first needed, and nowhere else', () => {
    const tree = element(
      'p',
      'A',
      'urn:p',
      [],
      [element('q', 'B', 'urn:q', [], [element('p', 'C', 'urn:p')])],
    );
    expect(writeXml(tree)).toBe('<p:A xmlns:p="urn:p"><q:B xmlns:q="urn:q"><p:C/></q:B></p:A>');
  });

  it('repeats a declaration that is asked for', () => {
    const tree = element('p', 'A', 'urn:p', [], [element('p', 'B', 'urn:p', [], [], [['p', 'urn:p']])]);
    expect(writeXml(tree)).toBe('<p:A xmlns:p="urn:p"><p:B xmlns:p="urn:p"/></p:A>');
  });

  it('switches the default namespace, and takes it away again', () => {
    const tree = element('', 'A', 'urn:a', [], [element('', 'B', 'urn:b'), element('', 'C', '')]);
    expect(writeXml(tree)).toBe('<A xmlns="urn:a"><B xmlns="urn:b"/><C xmlns=""/></A>');
  });

  it.each([
    ['before-attributes', '<p:A xmlns:p="urn:p" xmlns:x="urn:x" B="1" x:c="2"/>'],
    ['after-attributes', '<p:A B="1" x:c="2" xmlns:p="urn:p" xmlns:x="urn:x"/>'],
    ['by-name', '<p:A B="1" x:c="2" xmlns:p="urn:p" xmlns:x="urn:x"/>'],
  ] as const)('puts declarations %s', (declarations, expected) => {
    const tree = element('p', 'A', 'urn:p', [
      ['B', '1'],
      ['x:c', '2', 'urn:x'],
    ]);
    expect(writeXml(tree, { declarations })).toBe(expected);
  });

  it('puts declarations by name before an attribute that sorts after xmlns', () => {
    const tree = element('p', 'A', 'urn:p', [
      ['B', '1'],
      ['xsi:type', 'x', 'urn:x'],
    ]);
    expect(writeXml(tree, { declarations: 'by-name' })).toBe(
      '<p:A B="1" xmlns:p="urn:p" xmlns:xsi="urn:x" xsi:type="x"/>',
    );
  });

  it('leaves out absent attributes and children', () => {
    expect(
      writeXml(
        element(
          '',
          'A',
          '',
          [
            ['b', null],
            ['c', undefined],
            ['d', ''],
          ],
          [null, 'x'],
        ),
      ),
    ).toBe('<A d="">x</A>');
  });

  it.each(hostile)('brings %j through another parser unchanged, as text and as attribute', (value) => {
    const root = new DOMParser().parseFromString(
      writeXml(element('', 'A', '', [['b', value]], [value])),
      'text/xml',
    ).documentElement!;
    expect(root.getAttribute('b')).toBe(value);
    expect(root.textContent).toBe(value);
  });

  it.each(['\0', '\u0001', '\u001F', '\uD800', 'a\uDC00', '\uFFFE', '\uFFFF'])('refuses %j', (value) => {
    expect(() => writeXml(element('', 'A', '', [], [value]))).toThrow(UnwritableValueError);
    expect(() => writeCanonical(element('', 'A', '', [['b', value]]))).toThrow(/U\+/);
  });
});

describe('writeCanonical', () => {
  it('sorts attributes by namespace and local name, and renders what is used only', () => {
    const tree = element(
      'p',
      'A',
      'urn:p',
      [
        ['z:a', '1', 'urn:a'],
        ['b', '2'],
        ['a', '3'],
        ['y:z', '4', 'urn:0'],
      ],
      [],
      [['unused', 'urn:u']],
    );
    expect(writeCanonical(tree)).toBe(
      '<p:A xmlns:p="urn:p" xmlns:y="urn:0" xmlns:z="urn:a" a="3" b="2" y:z="4" z:a="1"></p:A>',
    );
  });

  it('renders the prefixes of the list where they are declared', () => {
    const tree = element(
      'p',
      'A',
      'urn:p',
      [],
      [element('p', 'B', 'urn:p', [], [], [['xs', 'urn:xs']])],
      [['xs', 'urn:xs']],
    );
    expect(writeCanonical(tree, { inclusivePrefixes: ['xs'] })).toBe(
      '<p:A xmlns:p="urn:p" xmlns:xs="urn:xs"><p:B></p:B></p:A>',
    );
    expect(writeCanonical(tree)).toBe('<p:A xmlns:p="urn:p"><p:B></p:B></p:A>');
  });

  it('renders a prefix of the list again where it is bound anew', () => {
    const inner = element('p', 'B', 'urn:p', [], [], [['xs', 'urn:other']]);
    const tree = element('p', 'A', 'urn:p', [], [inner], [['xs', 'urn:xs']]);
    expect(writeCanonical(tree, { inclusivePrefixes: ['xs'] })).toBe(
      '<p:A xmlns:p="urn:p" xmlns:xs="urn:xs"><p:B xmlns:xs="urn:other"></p:B></p:A>',
    );
  });

  it('refuses a prefix of the list that the element does not declare', () => {
    expect(() => writeCanonical(element('p', 'A', 'urn:p'), { inclusivePrefixes: ['xs'] })).toThrow(/xs/);
  });

  it('does not declare the prefix xml', () => {
    const tree = element('', 'A', '', [['xml:lang', 'en', 'http://www.w3.org/XML/1998/namespace']]);
    expect(writeCanonical(tree)).toBe('<A xml:lang="en"></A>');
    expect(writeXml(tree)).toBe('<A xml:lang="en"/>');
  });

  it('is what xml-crypto and our own reader make of the text as sent, whatever the tree', () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.constantFrom('before-attributes' as const, 'after-attributes' as const, 'by-name' as const),
        (tree, declarations) => {
          const sent = writeXml(tree, { declarations });
          expect(canonicalByXmlCrypto(sent)).toBe(writeCanonical(tree));
          expect(canonicalize(parseXml(sent).root!, { method: 'exclusive' })).toBe(writeCanonical(tree));
        },
      ),
      { numRuns: 200 },
    );
  });
});

const PREFIXES = ['', 'a', 'b', 'c'] as const;
const URI = { '': 'urn:default', a: 'urn:1', b: 'urn:0', c: 'urn:2' } as const;

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);

const { tree: anyTree } = fc.letrec<{ tree: XmlSpec }>((tie) => ({
  tree: fc
    .record({
      prefix: fc.constantFrom(...PREFIXES),
      local: fc.constantFrom('X', 'Y'),
      attributes: fc.uniqueArray(
        fc.tuple(fc.constantFrom('', 'a', 'b'), fc.constantFrom('p', 'q', 'R'), anyText),
        { selector: ([prefix, local]) => `${prefix}:${local}`, maxLength: 4 },
      ),
      children: fc.array(fc.oneof({ depthSize: 'small' }, anyText, tie('tree')), { maxLength: 3 }),
      declared: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    })
    .map(({ prefix, local, attributes, children, declared }) =>
      element(
        prefix,
        local,
        URI[prefix],
        attributes.map(([each, name, value]) =>
          each === '' ? [name, value] : [`${each}:${name}`, value, URI[each as 'a' | 'b']],
        ),
        children,
        declared.map((each) => [each, URI[each as 'a' | 'b' | 'c']]),
      ),
    ),
}));
