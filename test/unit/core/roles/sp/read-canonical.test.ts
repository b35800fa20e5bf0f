import { expect, test } from 'vitest';
import { readCanonical } from '../../../../../src-main/core/roles/sp/read-canonical';
import { canonicalize } from '../../../../../src-main/core/xml/canonicalize';
import type { XmlElement } from '../../../../../src-main/core/xml/node';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { childElements, textOf } from '../../../../../src-main/core/xml/query';
import { responseXml } from '../../../../helpers/response-xml';

/** What a reader of values can tell about a tree. */
function shapeOf(element: XmlElement): unknown {
  const { uri, local } = element;
  const attributes = element.attributes.map((each) => [each.uri, each.local, each.value]).sort();
  return { uri, local, attributes, text: textOf(element), children: childElements(element).map(shapeOf) };
}

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (root === null) throw new Error('no root');
  return root;
}

test.each([
  responseXml(),
  '<a xmlns="urn:a" b="1&#9;2&#10;3 &lt;&quot;&amp;"><b xmlns="">x &amp; &lt; &gt; \u00e4 \u{1F600}</b><c/></a>',
  '<p:a xmlns:p="urn:p" xmlns:q="urn:q" q:x="1" xml:lang="en"><q:b>1<!-- --><?x y?>2</q:b><![CDATA[<&]]></p:a>',
])('reads its canonical form as the parser reads the document', (xml) => {
  const root = rootOf(xml);
  for (const method of ['exclusive', 'inclusive'] as const) {
    const read = readCanonical(canonicalize(root, { method, comments: true }))?.root;
    expect(read && shapeOf(read)).toEqual(shapeOf(root));
  }
});

test.each([
  '',
  'text',
  '<a/>',
  '<a></b>',
  '<a>',
  '<a></a><b></b>',
  '<a></a> ',
  "<a b='1'></a>",
  '<a  b="1"></a>',
  '<a b="<"></a>',
  '<a b="1</a>',
  '<a>&eacute;</a>',
  '<a>& b</a>',
  '<a><![CDATA[x]]></a>',
  '<!DOCTYPE a><a></a>',
  '<p:a></p:a>',
  '<a p:b="1"></a>',
  '<a><!-- </a>',
])('%s is not canonical', (text) => {
  expect(readCanonical(text)).toBeNull();
});
