import { describe, expect, it } from 'vitest';
import { EntitySplitter } from '../../../../src-main/core/saml/split-entities';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { attributeOf } from '../../../../src-main/core/xml/query';

const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';

/** entityIDs found when the document comes in pieces of `size` characters. */
function idsOf(
  xml: string,
  size: number,
): { ids: (string | null)[]; problem: string | null; splitter: EntitySplitter } {
  const splitter = new EntitySplitter();
  const ids: (string | null)[] = [];
  for (let at = 0; at < xml.length; at += size) {
    for (const { xml: text, inheritedNamespaces } of splitter.push(xml.slice(at, at + size))) {
      const { root, problem } = parseXml(text, { inheritedNamespaces });
      expect(problem).toBeNull();
      expect(root?.uri).toBe(MD);
      ids.push(root && attributeOf(root, 'entityID'));
    }
  }
  return { ids, problem: splitter.end(), splitter };
}

const aggregate = `<?xml version="1.0"?><!-- <md:EntityDescriptor entityID="no"/> -->
<md:EntitiesDescriptor xmlns:md="${MD}" Name="a > b" validUntil='2030-01-01T00:00:00Z'>
  <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>
  <md:Extensions><x:Info xmlns:x="urn:x">text</x:Info></md:Extensions>
  <md:EntityDescriptor entityID="one" note=">"><md:IDPSSODescriptor/></md:EntityDescriptor>
  <md:EntityDescriptor entityID="two"/>
  <md:EntitiesDescriptor xmlns:m="${MD}">
    <m:EntityDescriptor entityID="three"><!-- </m:EntityDescriptor> --><m:A><![CDATA[</m:EntityDescriptor>]]></m:A></m:EntityDescriptor>
    <EntityDescriptor xmlns="${MD}" entityID="four"><?pi </EntityDescriptor> ?></EntityDescriptor>
  </md:EntitiesDescriptor>
  <md:EntityDescriptor
     entityID = "five"
  ><md:SPSSODescriptor/></md:EntityDescriptor  >
</md:EntitiesDescriptor>
`;

describe('EntitySplitter', () => {
  it.each([1, 2, 3, 7, 16, 61, 100_000])('finds every entity in pieces of %d characters', (size) => {
    const { ids, problem, splitter } = idsOf(aggregate, size);
    expect(ids).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(problem).toBeNull();
    expect(splitter.head).toEqual({
      name: 'a > b',
      id: null,
      validUntil: '2030-01-01T00:00:00Z',
      cacheDuration: null,
    });
    expect(splitter.isSigned).toBe(true);
  });

  it('takes one entity without a group', () => {
    const { ids, problem, splitter } = idsOf(
      `<EntityDescriptor xmlns="${MD}" entityID="alone"><A/></EntityDescriptor>`,
      5,
    );
    expect(ids).toEqual(['alone']);
    expect(problem).toBeNull();
    expect(splitter.head).toBeNull();
  });

  it('keeps what came before a break', () => {
    const { ids, problem } = idsOf(aggregate.slice(0, aggregate.indexOf('entityID="three"')), 40);
    expect(ids).toEqual(['one', 'two']);
    expect(problem).toMatch(/breaks off/);
  });

  it.each([
    ['a document type', `<!DOCTYPE a [<!ENTITY x "y">]><md:EntitiesDescriptor xmlns:md="${MD}"/>`, /DOCTYPE/],
    ['something else', '<html><body>not found</body></html>', /root element is html/],
    [
      'another namespace',
      '<a:EntitiesDescriptor xmlns:a="urn:a"><a:EntityDescriptor/></a:EntitiesDescriptor>',
      /not in the namespace/,
    ],
    [
      'a group that never ends',
      `<md:EntitiesDescriptor xmlns:md="${MD}">`,
      /breaks off inside md:EntitiesDescriptor/,
    ],
  ])('refuses %s', (_what, xml, message) => {
    const splitter = new EntitySplitter();
    splitter.push(xml);
    expect(splitter.end()).toMatch(message);
  });

  it('does not gather without end', () => {
    const splitter = new EntitySplitter();
    splitter.push(`<md:EntitiesDescriptor xmlns:md="${MD}"><md:EntityDescriptor entityID="`);
    for (let piece = 0; piece < 12; piece++) splitter.push('x'.repeat(1024 * 1024));
    expect(splitter.problem).toMatch(/more than 10,485,760 characters/);
  });
});
