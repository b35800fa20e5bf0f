import { expect, test } from 'vitest';
import { loadLibxml2 } from '../../../../../src-main/app/load-libxml2';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { writePlainForm } from '../../../../../src-main/core/xmlsec/readings/plain-form';

async function bothForms(xml: string) {
  const read = (await loadLibxml2()).read(xml);
  if ('problem' in read) throw new Error(read.problem);
  const theirs = read.plainForm?.();
  read.close();
  return { ours: writePlainForm(parseXml(xml)), theirs };
}

test.each([
  [
    'namespaces and attributes in their order',
    '<p:a z="1" xmlns:p="urn:p" b="2" xmlns="urn:d"><c p:d="3"/></p:a>',
  ],
  ['values that need references', '<a b="&lt;&amp;&quot;&#9;&#10;&#13;\'>">&lt;&amp;&gt;"\'&#13;</a>'],
  ['white space that is normalised', '<a b="x\n y\tz">line\r\nline</a>'],
  ['CDATA, comments and instructions', '<a>x<![CDATA[<y>]]>z<!-- c --><?pi data?><?pi?></a>'],
  ['text beyond ASCII', '<?xml version="1.0" encoding="UTF-8"?>\n<a b="é">Müller 😀</a>'],
  ['empty elements both ways', '<a><b></b><c/></a>'],
])('libxml2 and we write the same: %s', async (_, xml) => {
  const { ours, theirs } = await bothForms(xml);
  expect(ours).not.toBeNull();
  expect(ours).toBe(theirs);
});

test('what stands around the root is left to the canonical form', () => {
  expect(writePlainForm(parseXml('<!-- c --><a/>'))).toBeNull();
});

test.each([
  ['a value', '<a b="1"/>', '<a b="2"/>'],
  ['a comment inside text', '<a>xy</a>', '<a>x<!---->y</a>'],
  ['text and CDATA', '<a>x</a>', '<a><![CDATA[x]]></a>'],
  ['the order of attributes', '<a b="1" c="2"/>', '<a c="2" b="1"/>'],
])('documents that differ in %s have different forms', (_, one, other) => {
  expect(writePlainForm(parseXml(one))).not.toBe(writePlainForm(parseXml(other)));
});
