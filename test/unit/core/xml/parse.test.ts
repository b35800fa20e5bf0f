import { describe, expect, test } from 'vitest';
import type { XmlElement, XmlNode, XmlText } from '../../../../src-main/core/xml/node';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { walkElements } from '../../../../src-main/core/xml/query';

function rootOf(text: string): XmlElement {
  const { root, problem } = parseXml(text);
  expect(problem).toBeNull();
  if (!root) throw new Error('no root');
  return root;
}

function sourceOf(node: XmlNode, text: string): string {
  return text.slice(node.range.start, node.range.end);
}

describe('source ranges', () => {
  const bom = '\uFEFF';
  const text = `${bom}<?xml version="1.0"?>\r\n<!-- <!DOCTYPE no> --><?top x?><p:a xmlns:p="urn:a" x='1'>t&#x1F600;\u{1F600}<!-- in --><b\r\n y = "2" >u</b ><![CDATA[<c>]]>v<?pi <b>?><d/></p:a><!-- after -->`;

  test('every node names exactly its own source, behind a BOM, CRLF and astral characters', () => {
    const document = parseXml(text);
    const root = document.root!;
    expect(document.problem).toBeNull();
    expect(root.children.map((child) => sourceOf(child, text))).toEqual([
      't&#x1F600;\u{1F600}',
      '<!-- in -->',
      '<b\r\n y = "2" >u</b >',
      '<![CDATA[<c>]]>',
      'v',
      '<?pi <b>?>',
      '<d/>',
    ]);
    expect(text.slice(root.startTag.start, root.startTag.end)).toBe(`<p:a xmlns:p="urn:a" x='1'>`);
    expect(sourceOf(root, text).endsWith('</p:a>')).toBe(true);
    expect(document.outside.map((node) => sourceOf(node, text))).toEqual([
      '<!-- <!DOCTYPE no> -->',
      '<?top x?>',
      '<!-- after -->',
    ]);
  });

  test('comments split text in two nodes', () => {
    const root = rootOf('<a>admin@x<!-- -->.evil</a>');
    expect(root.children.map((child) => (child as XmlText).value)).toEqual(['admin@x', ' ', '.evil']);
  });
});

describe('values', () => {
  test('line ends become LF, character references stay what they name (XML 1.0 2.11)', () => {
    expect((rootOf('<a>1\r\n2\r3&#xD;</a>').children[0] as XmlText).value).toBe('1\n2\n3\r');
  });

  test('white space in attributes becomes spaces, unless written as a reference (3.3.3)', () => {
    expect(rootOf('<a x="1\t2\r\n3&#9;4&#xA;5"/>').attributes[0]?.value).toBe('1 2 3\t4\n5');
  });

  test('the five entities and no other', () => {
    expect((rootOf('<a>&lt;&gt;&amp;&quot;&apos;</a>').children[0] as XmlText).value).toBe('<>&"\'');
    expect(parseXml('<a>&nbsp;</a>').problem?.code).toBe('entity');
  });

  test('names that objects have by themselves are names like others', () => {
    const root = rootOf('<constructor xmlns:__proto__="urn:p" __proto__="1" __proto__:x="2"/>');
    expect(root.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['__proto__', '1'],
      ['__proto__:x', '2'],
    ]);
  });
});

describe('namespaces', () => {
  test('declarations hold inside their element only', () => {
    const root = rootOf(
      '<a xmlns="urn:1" xmlns:p="urn:p"><p:b xmlns="" xmlns:p="urn:q"><c p:x="1"/></p:b><p:d/></a>',
    );
    expect([...walkElements(root)].map(({ name, uri }) => [name, uri])).toEqual([
      ['a', 'urn:1'],
      ['p:b', 'urn:q'],
      ['c', ''],
      ['p:d', 'urn:p'],
    ]);
  });

  test('a URI is kept to the character: another one is another vocabulary', () => {
    expect(rootOf('<a xmlns=" urn:1 "/>').uri).toBe(' urn:1 ');
  });

  test('a decrypted part takes what was in scope around it', () => {
    const { root } = parseXml('<p:a/>', { inheritedNamespaces: [{ prefix: 'p', uri: 'urn:p' }] });
    expect(root?.uri).toBe('urn:p');
  });

  test.each([
    ['an undeclared prefix', '<p:a/>'],
    ['an undeclared prefix of an attribute', '<a p:x=""/>'],
    ['a prefix after its element', '<a><p:b xmlns:p="urn:p"/><p:c/></a>'],
    ['an undeclaration', '<a xmlns:p=""/>'],
    ['xml as another namespace', '<a xmlns:xml="urn:x"/>'],
    ['another prefix for xml', '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
    ['the namespace of xmlns', '<a xmlns="http://www.w3.org/2000/xmlns/"/>'],
    ['xmlns as a prefix', '<xmlns:a/>'],
    ['two colons', '<a:b:c xmlns:a="urn:a"/>'],
    ['no prefix before the colon', '<:a/>'],
    ['no name behind the colon', '<a: xmlns:a="urn:a"/>'],
    ['a local name that starts with a digit', '<a:1 xmlns:a="urn:a"/>'],
    ['one attribute twice', '<a x="" x=""/>'],
    ['one attribute twice by another prefix', '<a xmlns:p="urn:1" xmlns:q="urn:1" p:x="1" q:x="2"/>'],
  ])('%s is refused', (_what, text) => {
    expect(parseXml(text).problem?.code).toBe('not-well-formed');
  });
});

describe('hostile and broken texts', () => {
  test.each([
    ['<!DOCTYPE a><a/>', 0],
    ['\uFEFF<?xml version="1.0"?><!-- x -->\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', 33],
  ])('a DOCTYPE is refused before anything is read', (text, offset) => {
    expect(parseXml(text)).toMatchObject({ root: null, problem: { code: 'doctype', offset } });
  });

  test('the word in CDATA and comments is no DOCTYPE', () => {
    rootOf('<!--<!DOCTYPE a>--><a><![CDATA[<!DOCTYPE a>]]><!--<!DOCTYPE a>--></a>');
  });

  test('a broken document yields the tree up to the break', () => {
    const text = '<a>\n <b>x</b>\n <c>y</d>\n</a>';
    const { root, problem } = parseXml(text);
    expect(problem).toMatchObject({ code: 'not-well-formed', line: 3 });
    expect([...walkElements(root!)].map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(root?.range.end).toBe(problem?.offset);
  });

  test.each([
    '',
    ' \n',
    'hello',
    '{"a":1}',
    '<',
    '<a',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    '<a>\0</a>',
    '<a>&#0;</a>',
    '<a>\uD800x</a>',
    '<a>\uFFFE</a>',
    '<a x="<"/>',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a/><!DOCTYPE a>',
  ])('%j is a problem, not an exception', (text) => {
    expect(parseXml(text).problem).not.toBeNull();
  });

  test('limits: depth, attributes and bytes of UTF-8', () => {
    expect(parseXml('<a>'.repeat(10_000)).problem?.code).toBe('too-deep');
    expect(parseXml('<a>'.repeat(200) + '</a>'.repeat(200)).problem).toBeNull();
    const many = Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ');
    expect(parseXml(`<a ${many}/>`).problem?.code).toBe('too-many-attributes');
    expect(parseXml('<a>é</a>', { limits: { maxBytes: 9 } }).problem).toBeNull();
    expect(parseXml('<a>éé</a>', { limits: { maxBytes: 9 } }).problem?.code).toBe('too-large');
  });
});
