import { expect, test } from 'vitest';
import { parsersDisagree } from '../../../../src-main/checks/reading/parsers-disagree';
import type { ForeignReader } from '../../../../src-main/core/xmlsec/readings/foreign-reader';
import { xmldomReader } from '../../../../src-main/core/xmlsec/readings/xmldom-reader';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf } from '../../../helpers/run-check';

const careless: ForeignReader = {
  ...xmldomReader,
  read: (xml) => xmldomReader.read(xml.replace('alice', 'admin')),
};

test('two readers that see the same pass', () => {
  expect(outcomeOf(parsersDisagree, responseXml(), { facts: { readers: [xmldomReader] } }).verdict).toBe(
    'pass',
  );
});

test('a reader that sees other values fails the message, with both readings', () => {
  const [failure] = failuresOf(parsersDisagree, responseXml(), { facts: { readers: [careless] } });
  expect(failure?.expected).toContain('alice@example.com');
  expect(failure?.actual).toContain('admin@example.com');
  expect(failure?.severity).toBeUndefined();
});

test('a document that is broken for us already is only noted', () => {
  const lenient: ForeignReader = { ...xmldomReader, read: () => xmldomReader.read('<a/>') };
  const [failure] = failuresOf(parsersDisagree, '<a><b></a>', { facts: { readers: [lenient] } });
  expect(failure?.severity).toBe('warning');
});

test('nobody asked, nothing said', () => {
  expect(outcomeOf(parsersDisagree, responseXml()).verdict).toBe('not-applicable');
});
