import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { UnwritableValueError } from '../../../../src-main/core/xml/escape';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import { writeCanonical } from '../../../../src-main/core/xml/write-canonical';
import { hostileTexts } from '../../../helpers/hostile-texts';

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

  it('refuses one prefix for two namespaces', () => {
    expect(() => writeXml(element('p', 'A', 'urn:p', [], [], [['p', 'urn:q']]))).toThrow(/"p"/);
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

  it.each(hostileTexts)('brings %j through another parser unchanged, as text and as attribute', (value) => {
    const root = new DOMParser().parseFromString(
      writeXml(element('', 'A', '', [['b', value]], [value])),
      'text/xml',
    ).documentElement;
    expect(root.getAttribute('b')).toBe(value);
    expect(root.textContent).toBe(value);
  });

  it.each(['\0', '\u0001', '\u001F', '\uD800', 'a\uDC00', '\uFFFE', '\uFFFF'])('refuses %j', (value) => {
    expect(() => writeXml(element('', 'A', '', [], [value]))).toThrow(UnwritableValueError);
    expect(() => writeCanonical(element('', 'A', '', [['b', value]]))).toThrow(/U\+/);
  });
});
