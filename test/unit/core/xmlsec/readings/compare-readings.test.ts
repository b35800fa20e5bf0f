import { beforeAll, expect, test } from 'vitest';
import { loadLibxml2 } from '../../../../../src-main/app/load-libxml2';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { compareReading } from '../../../../../src-main/core/xmlsec/readings/compare-readings';
import type { ForeignReader } from '../../../../../src-main/core/xmlsec/readings/foreign-reader';
import { xmldomReader } from '../../../../../src-main/core/xmlsec/readings/xmldom-reader';
import { indexIds, verifySignatures } from '../../../../../src-main/core/xmlsec/verify';
import { change, responseXml } from '../../../../helpers/response-xml';
import { makeSigner, signXml } from '../../../../helpers/sign-xml';

const signer = makeSigner();
let libxml2: ForeignReader;
beforeAll(async () => {
  libxml2 = await loadLibxml2();
});

function compare(xml: string, reader: ForeignReader = libxml2) {
  const document = parseXml(xml);
  const elementsById = indexIds(document);
  const signatures = verifySignatures(document, [signer.trusted], { elementsById });
  return compareReading(reader, { document, signatures, elementsById, certificates: [] });
}

test('libxml2 loads, and reads a signed Response as we do', () => {
  expect(libxml2.isAvailable).toBe(true);
  for (const reader of [libxml2, xmldomReader]) {
    const report = compare(signXml(responseXml(), { signer, target: 'Assertion' }), reader);
    expect(report).toMatchObject({ problem: null, disagreements: [], values: null });
  }
});

test('processing instructions and comments among the elements hide none of them', () => {
  const signed = signXml(responseXml(), { signer, target: 'Assertion' });
  for (const between of ['<?x y?>', '<!-- x -->', '<?x?><!-- x --><?y?>']) {
    const xml = change(
      signed,
      ['<saml:Issuer>', `${between}<saml:Issuer>`],
      ['<samlp:Status>', `${between}<samlp:Status>`],
    );
    for (const reader of [libxml2, xmldomReader]) {
      expect(compare(xml, reader)).toMatchObject({ problem: null, disagreements: [] });
    }
  }
});

test('a failed signature is digested by both, and both agree that it fails', () => {
  const xml = change(signXml(responseXml(), { signer, target: 'Assertion' }), ['>admins<', '>root<']);
  expect(compare(xml).disagreements).toEqual([]);
});

test('a relative namespace URI has no canonical form for either', () => {
  const xml = change(signXml(responseXml(), { signer, target: 'Assertion' }), [
    '<samlp:Response ',
    '<samlp:Response xmlns:x="1" ',
  ]);
  expect(compare(xml).disagreements).toEqual([]);
});

test('a reader that sees other values is shown beside ours', () => {
  const careless: ForeignReader = {
    ...xmldomReader,
    read: (xml) => xmldomReader.read(xml.replace('alice@example.com', 'admin@example.com')),
  };
  const report = compare(responseXml(), careless);
  expect(report.disagreements.map(({ about }) => about)).toEqual(['values']);
  expect(report.values?.nameId).toBe('admin@example.com');
  expect(report.ourValues?.nameId).toBe('alice@example.com');
});

test('a reader that resolves an ID elsewhere, asked where a signature fails', () => {
  const read = (xml: string) => {
    const document = libxml2.read(xml);
    return 'problem' in document
      ? document
      : Object.assign(Object.create(document) as typeof document, { placesOfId: () => [[0]] });
  };
  const report = compare(
    change(signXml(responseXml(), { signer, target: 'Assertion' }), ['>admins<', '>root<']),
    { ...libxml2, read },
  );
  expect(report.disagreements).toMatchObject([
    { about: 'id', ours: '/samlp:Response/saml:Assertion', theirs: '/samlp:Response/saml:Issuer' },
  ]);
});

test('what one reads and the other refuses', () => {
  const refusing: ForeignReader = { ...libxml2, read: () => ({ problem: 'it is too strange' }) };
  expect(compare(responseXml(), refusing).disagreements).toMatchObject([
    { about: 'well-formedness', theirs: 'it is too strange' },
  ]);
  expect(compare('<a><b></a>').disagreements).toEqual([]);
  expect(compare('<a><b></a>').problem).toContain('Opening and ending tag mismatch');
  expect(compare('<p:a/>', xmldomReader).disagreements).toMatchObject([{ about: 'well-formedness' }]);
});

test('a DTD is given to nobody', () => {
  const report = compare('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
  expect(report.problem).toContain('DOCTYPE');
  expect(report.disagreements).toEqual([]);
});

test('a reader that could not be loaded says so and nothing else', () => {
  const missing: ForeignReader = { ...libxml2, isAvailable: false, read: () => ({ problem: 'not here' }) };
  expect(compare(responseXml(), missing)).toMatchObject({
    problem: 'not here',
    disagreements: [],
    complaints: null,
  });
});

test('the schema is applied, and names element and line', () => {
  expect(compare(responseXml()).complaints).toEqual([]);
  const [complaint] = compare(responseXml(['ID="_response1" ', ''])).complaints ?? [];
  expect(complaint).toMatchObject({
    line: 1,
    message: expect.stringContaining("The attribute 'ID' is required") as string,
  });
  expect(compare('<x xmlns="urn:other"/>').complaints).toBeNull();
});

test('a reader that breaks off costs nobody the verdict', () => {
  const breaking: ForeignReader = {
    ...xmldomReader,
    read: (xml) => {
      const document = xmldomReader.read(xml);
      const broken = () => {
        throw new Error('out of memory');
      };
      return Object.assign(Object.create(document) as typeof document, { values: broken });
    },
  };
  expect(compare(responseXml(), breaking)).toMatchObject({
    problem: 'it broke off: out of memory',
    disagreements: [],
  });
});
