import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExclusiveCanonicalization } from 'xml-crypto';
import { canonicalize } from '../../../../src-main/core/xml/canonicalize';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { XmlSpec } from '../../../../src-main/core/xml/spec';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import { writeCanonical } from '../../../../src-main/core/xml/write-canonical';
import { hostileTexts } from '../../../helpers/hostile-texts';

/** How another implementation reads the text as sent. */
function canonicalByXmlCrypto(xml: string, inclusivePrefixes: string[] = []): string {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  return new ExclusiveCanonicalization().process(root, {
    inclusiveNamespacesPrefixList: inclusivePrefixes,
    ancestorNamespaces: [],
  });
}

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
  fc.constantFrom(...hostileTexts),
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
          each === '' ? [name, value] : [`${each}:${name}`, value, URI[each]],
        ),
        children,
        declared.map((each) => [each, URI[each]]),
      ),
    ),
}));
