import { describe, expect, test } from 'vitest';
import type { SourceRange, XmlElement } from '../../../../src-main/core/xml/node';
import { parseXml } from '../../../../src-main/core/xml/parse';
import {
  attributeOf,
  attributeRange,
  commentsIn,
  contentRange,
  findChild,
  findChildren,
  lineColumnAt,
  namespacesInScope,
  pathOf,
  startTagNameRange,
  textOf,
  walkElements,
} from '../../../../src-main/core/xml/query';

function elementsOf(text: string): XmlElement[] {
  const { root } = parseXml(text);
  return root ? [...walkElements(root)] : [];
}

function cut(text: string, range: SourceRange | undefined): string | undefined {
  return range && text.slice(range.start, range.end);
}

describe('ranges inside a start tag', () => {
  const text = `<r xmlns:ID="urn:i"><p:a xmlns:p="urn:p" p:ID="no" t="ID='x'" ID = 'yes' e=""/></r>`;
  const element = elementsOf(text)[1]!;

  test('an attribute without a namespace is meant before one with a prefix', () => {
    expect(cut(text, attributeRange(element, 'ID')?.value)).toBe('yes');
    expect(text.slice(0, attributeRange(element, 'ID')?.name.start).endsWith(`'x'" `)).toBe(true);
    expect(cut(text, attributeRange(element, 'e')?.value)).toBe('');
    expect(attributeRange(element, 'missing')).toBeNull();
  });

  test('finds an attribute whose name has letters that Unicode calls white space', () => {
    const named = '<a \ufeff="1" b\u1680="2"/>';
    const { root } = parseXml(named);
    if (root === null) throw new Error('no root');
    expect(cut(named, attributeRange(root, '\ufeff')?.value)).toBe('1');
    expect(cut(named, attributeRange(root, 'b\u1680')?.value)).toBe('2');
    expect(attributeOf(element, 'ID')).toBe('yes');
  });

  test('the name', () => {
    expect(cut(text, startTagNameRange(element))).toBe('p:a');
  });
});

test('content ranges end at the own end tag', () => {
  const text = '<a><b>x</b></a>';
  expect(elementsOf(text).map((element) => cut(text, contentRange(element)))).toEqual(['<b>x</b>', 'x']);
  const empty = '<a><b/><c></c ></a>';
  expect(elementsOf(empty).map((element) => cut(empty, contentRange(element)))).toEqual([
    '<b/><c></c >',
    '',
    '',
  ]);
  const broken = '<a><b>x</b>y';
  expect(elementsOf(broken).map((element) => cut(broken, contentRange(element)))).toEqual(['<b>x</b>y', 'x']);
});

test('text skips comments and instructions and goes as deep as the tree', () => {
  expect(textOf(elementsOf('<a> x<!--no-->y<?no?><b>z<![CDATA[<]]></b> </a>')[0]!)).toBe(' xyz< ');
  const deep = parseXml(`${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}`, { limits: { maxDepth: 30_000 } });
  expect(textOf(deep.root!)).toBe('x');
});

test('children are found by namespace and local name', () => {
  const [root] = elementsOf('<a xmlns:p="urn:p" xmlns:q="urn:q"><q:b/><p:b n="1"/><p:b n="2"/></a>');
  expect(findChildren(root!, 'urn:p', 'b').map((element) => attributeOf(element, 'n'))).toEqual(['1', '2']);
  expect(findChild(root!, 'urn:p', 'b')).toBe(findChildren(root!, 'urn:p', 'b')[0]);
  expect(findChild(root!, '', 'b')).toBeNull();
});

test('a path counts only where siblings share a name', () => {
  expect(elementsOf('<a><b/><c/><b><d/></b></a>').map(pathOf)).toEqual([
    '/a',
    '/a/b[1]',
    '/a/c',
    '/a/b[2]',
    '/a/b[2]/d',
  ]);
});

test('lines end at LF, CRLF and CR', () => {
  const text = 'a\nb\r\nc\rd';
  expect([0, 1, 2, 5, 7].map((offset) => lineColumnAt(text, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test('scope: the nearest declaration counts', () => {
  const inner = elementsOf('<a xmlns="urn:1" xmlns:p="urn:p"><b xmlns=""/></a>')[1]!;
  expect([...namespacesInScope(inner)]).toEqual([
    ['', ''],
    ['p', 'urn:p'],
  ]);
});

test('comments and instructions below an element', () => {
  expect(commentsIn(elementsOf('<a><!--1--><b><?x 2?></b></a>')[0]!).map(({ value }) => value)).toEqual([
    '1',
    '2',
  ]);
});
