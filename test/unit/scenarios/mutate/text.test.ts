import { describe, expect, test } from 'vitest';
import { MissingPartError } from '../../../../src-main/scenarios/mutate/missing-part';
import { addDoctype } from '../../../../src-main/scenarios/mutate/doctype';
import {
  damageBase64,
  insertBeside,
  insertInside,
  inTurn,
  removeElement,
  replaceContent,
  replaceElement,
  replaceText,
  type TextEdit,
  textAt,
  writeAttribute,
} from '../../../../src-main/scenarios/mutate/text';

const xml = `<?xml version="1.0"?>\n<r:Root xmlns:r='urn:x' ID = 'a'  Other="b"><r:Child>  one </r:Child><r:Empty/><r:Child>two</r:Child></r:Root>\n`;

describe('an edit touches its place and nothing else', () => {
  test.each<[string, TextEdit, string, string]>([
    ['an element', replaceElement(['Child'], '<x/>'), '<r:Child>  one </r:Child>', '<x/>'],
    [
      'an element by what its text becomes',
      replaceElement(['Empty'], (text) => text + text),
      '<r:Empty/>',
      '<r:Empty/><r:Empty/>',
    ],
    ['an element away', removeElement(['Empty']), '<r:Empty/>', ''],
    ['content', replaceContent(['Child'], (text) => text.trim()), '  one ', 'one'],
    ['first inside', insertInside([], 'first', '!'), '<r:Child>  one', '!<r:Child>  one'],
    ['last inside', insertInside([], 'last', '!'), '</r:Root>', '!</r:Root>'],
    ['before', insertBeside(['Empty'], 'before', '!'), '<r:Empty/>', '!<r:Empty/>'],
    ['after', insertBeside(['Empty'], 'after', '!'), '<r:Empty/>', '<r:Empty/>!'],
    ['an attribute in its quotes', writeAttribute([], 'ID', 'z<"'), `'a'`, `'z&lt;&quot;'`],
    ['a new attribute', writeAttribute([], 'xml:id', 'z'), 'Other="b"', 'Other="b" xml:id="z"'],
    [
      'a new attribute of an empty element',
      writeAttribute(['Empty'], 'ID', 'z'),
      '<r:Empty/>',
      '<r:Empty ID="z"/>',
    ],
    ['text, taken literally', replaceText('two', '$&$1'), 'two', '$&$1'],
    [
      'a DOCTYPE before the root',
      addDoctype('<!ENTITY a "b">'),
      '<r:Root',
      '<!DOCTYPE r:Root [<!ENTITY a "b">]><r:Root',
    ],
  ])('%s', (_, edit, from, to) => {
    expect(edit(xml)).toBe(xml.replace(from, () => to));
  });
});

test('edits in turn see what the ones before left', () => {
  const edit = inTurn(removeElement(['Child']), replaceContent(['Child'], 'now the first'));
  expect(textAt(edit(xml), ['Child'])).toBe('<r:Child>now the first</r:Child>');
});

test.each<[string, TextEdit]>([
  ['a path that leads nowhere', removeElement(['Child', 'Grandchild'])],
  ['text that is not there', replaceText('three', '')],
])('%s is said aloud', (_, edit) => {
  expect(() => edit(xml)).toThrow(MissingPartError);
});

test('a text without any element is said aloud', () => {
  expect(() => removeElement([])('no XML')).toThrow(MissingPartError);
});

test.each(['AAAA', 'abcd', 'q/+=', 'a==='])('%s is damaged in one character, and stays base64', (value) => {
  const damaged = damageBase64(value);
  expect(damaged).toHaveLength(value.length);
  expect([...damaged].filter((character, index) => character !== value[index])).toHaveLength(1);
});

test('an assertion taken out brings along the namespaces it uses, and no others', () => {
  const message =
    '<p:Response xmlns:p="urn:p" xmlns:s="urn:s" xmlns:d="urn:d" xmlns:u="urn:u"><s:Assertion ID="a"><d:Signature/></s:Assertion></p:Response>';
  expect(textAt(message, ['Assertion'])).toBe(
    '<s:Assertion ID="a" xmlns:s="urn:s" xmlns:d="urn:d"><d:Signature/></s:Assertion>',
  );
  expect(textAt(message, ['Assertion', 'Signature'])).toBe('<d:Signature xmlns:d="urn:d"/>');
  const whole = '<p:Response xmlns:p="urn:p"><s:Assertion xmlns:s="urn:s"/></p:Response>';
  expect(textAt(whole, ['Assertion'])).toBe('<s:Assertion xmlns:s="urn:s"/>');
});
