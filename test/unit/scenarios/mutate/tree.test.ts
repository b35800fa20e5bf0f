import { describe, expect, test } from 'vitest';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import { MissingPartError } from '../../../../src-main/scenarios/mutate/missing-part';
import {
  appendChild,
  type Edit,
  like,
  removeChild,
  setAttribute,
  setText,
  splitChild,
  unchanged,
  within,
} from '../../../../src-main/scenarios/mutate/tree';

const uri = 'urn:x';
const root = element(
  'p',
  'Root',
  uri,
  [['ID', '1']],
  [element('p', 'Child', uri, [], ['one']), 'between', element('p', 'Child', uri, [], ['two'])],
);
const after = (edit: Edit): string => writeXml(edit(root));

describe('an edit changes one part and leaves the rest', () => {
  test.each<[string, Edit, string]>([
    [
      'the text of the first child of that name',
      within(['Child'], setText('new')),
      '<p:Root xmlns:p="urn:x" ID="1"><p:Child>new</p:Child>between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'an attribute in its place',
      setAttribute('ID', '2'),
      '<p:Root xmlns:p="urn:x" ID="2"><p:Child>one</p:Child>between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'an attribute that was not there',
      within(['Child'], setAttribute('A', 'b')),
      '<p:Root xmlns:p="urn:x" ID="1"><p:Child A="b">one</p:Child>between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'an attribute away',
      setAttribute('ID', null),
      '<p:Root xmlns:p="urn:x"><p:Child>one</p:Child>between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'a child away',
      removeChild('Child'),
      '<p:Root xmlns:p="urn:x" ID="1">between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'a child into two',
      splitChild('Child', setText('a'), unchanged),
      '<p:Root xmlns:p="urn:x" ID="1"><p:Child>a</p:Child><p:Child>one</p:Child>between<p:Child>two</p:Child></p:Root>',
    ],
    [
      'a child more, in the namespace of its parent',
      appendChild((parent) => like(parent, 'New', [['A', 'b']], ['c'])),
      '<p:Root xmlns:p="urn:x" ID="1"><p:Child>one</p:Child>between<p:Child>two</p:Child><p:New A="b">c</p:New></p:Root>',
    ],
    [
      'text away',
      within(['Child'], setText('')),
      '<p:Root xmlns:p="urn:x" ID="1"><p:Child/>between<p:Child>two</p:Child></p:Root>',
    ],
  ])('%s', (_, edit, expected) => {
    expect(after(edit)).toBe(expected);
  });

  test('and never the tree it was given', () => {
    const before = writeXml(root);
    after(within(['Child'], setText('new'), setAttribute('A', 'b')));
    expect(writeXml(root)).toBe(before);
  });
});

test.each<[string, Edit]>([
  ['a path that leads nowhere', within(['Child', 'Grandchild'], setText('x'))],
  ['a child that is not there', removeChild('Other')],
  ['an attribute that is not there', setAttribute('Other', null)],
  ['a child to split that is not there', splitChild('Other', unchanged)],
])('%s is said aloud', (_, edit) => {
  expect(() => edit(root)).toThrow(MissingPartError);
});
