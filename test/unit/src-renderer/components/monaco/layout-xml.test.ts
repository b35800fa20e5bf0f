import { describe, expect, it } from 'vitest';
import {
  layoutXml,
  needsLayout,
  showOriginal,
} from '../../../../../src-renderer/components/monaco/layout-xml';

const oneLine =
  '<?xml version="1.0"?><a:Root xmlns:a="urn:a"><a:Leaf>  kept as is </a:Leaf><a:Empty/><a:Pair></a:Pair><!-- note --><a:Mixed>text <b>bold</b> more</a:Mixed></a:Root>';

/** What was copied must be every character of the original that is not white space between tags. */
const squeeze = (xml: string): string => xml.replace(/\s+/g, '');

describe('layoutXml', () => {
  it('puts each element on a line of its own, indented by depth', () => {
    expect(layoutXml(oneLine).text.split('\n')).toEqual([
      '<?xml version="1.0"?>',
      '<a:Root xmlns:a="urn:a">',
      '  <a:Leaf>  kept as is </a:Leaf>',
      '  <a:Empty/>',
      '  <a:Pair></a:Pair>',
      '  <!-- note -->',
      '  <a:Mixed>text <b>bold</b> more</a:Mixed>',
      '</a:Root>',
    ]);
  });

  it('adds and removes nothing but white space between tags', () => {
    expect(squeeze(layoutXml(oneLine).text)).toBe(squeeze(oneLine));
  });

  it('maps every character of the original to the same character of the view', () => {
    const layout = layoutXml(oneLine);
    for (let at = 0; at < oneLine.length; at += 1) {
      expect(layout.text[layout.toView(at)], `offset ${at}`).toBe(oneLine[at]);
    }
  });

  it('maps a range without the indentation that follows it', () => {
    const layout = layoutXml(oneLine);
    const start = oneLine.indexOf('<a:Empty/>');
    const range = layout.rangeToView(start, start + '<a:Empty/>'.length);
    expect(layout.text.slice(range.start, range.end)).toBe('<a:Empty/>');
  });

  it('breaks a long start tag before each further attribute and still maps into it', () => {
    const long = `<r><t one="${'x'.repeat(60)}" two='${'y'.repeat(60)}'/></r>`;
    const layout = layoutXml(long);
    expect(layout.text.split('\n')).toHaveLength(4);
    const range = layout.rangeToView(long.indexOf('two='), long.indexOf("'/>") + 1);
    expect(layout.text.slice(range.start, range.end)).toBe(`two='${'y'.repeat(60)}'`);
  });

  it('replaces white space that stood between tags', () => {
    expect(layoutXml('<a>\r\n\t<b/>\n\n</a>\n').text).toBe('<a>\n  <b/>\n</a>');
  });

  it('keeps white space that is all an element holds', () => {
    expect(layoutXml('<a><b> </b></a>').text).toBe('<a>\n  <b> </b>\n</a>');
  });

  it('does not throw on a document that breaks off or closes too often', () => {
    for (const broken of ['<a><b', '</a></b><c>', '<a b="<">', '', 'no markup', '<a><!-- open']) {
      expect(squeeze(layoutXml(broken).text)).toBe(squeeze(broken));
    }
  });

  it('stays linear on documents made to be slow', () => {
    const size = 300_000;
    for (const hostile of ['<!--', '<a', '<a "', "<a '", '</', '<![CDATA[', '<?', '<a b="" ']) {
      const text = hostile.repeat(size / hostile.length);
      expect(squeeze(layoutXml(text).text)).toBe(squeeze(text));
    }
    const spaces = `<a ${' '.repeat(size)}=>`;
    expect(squeeze(layoutXml(spaces).text)).toBe(squeeze(spaces));
  });

  it('is not led astray by > inside attribute values, comments and CDATA', () => {
    const xml = '<a t="1>2"><!-- <x> --><b><![CDATA[</b>]]></b></a>';
    expect(layoutXml(xml).text).toBe('<a t="1>2">\n  <!-- <x> -->\n  <b><![CDATA[</b>]]></b>\n</a>');
  });
});

describe('needsLayout', () => {
  it('is true for many tags on few lines, false for a text that has its lines', () => {
    expect(needsLayout(oneLine)).toBe(true);
    expect(needsLayout(layoutXml(oneLine).text)).toBe(false);
    expect(needsLayout(`<a>${'QUJD\n'.repeat(40)}</a><b><c><d><e><f/></e></d></c></b>`)).toBe(true);
  });
});

describe('showOriginal', () => {
  it('changes nothing', () => {
    const layout = showOriginal(oneLine);
    expect(layout.text).toBe(oneLine);
    expect(layout.rangeToView(3, 9)).toEqual({ start: 3, end: 9 });
  });
});
