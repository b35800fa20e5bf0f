import { expect, test } from 'vitest';
import { encodingUnexpected } from '../../../../src-main/checks/transport/encoding-unexpected';
import { detect } from '../../../../src-main/core/bindings/detect';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const posted = (octets: Buffer) => {
  const [transport] = detect(octets.toString('base64')).messages;
  if (transport === undefined) throw new Error('nothing found');
  return [encodingUnexpected, transport.xml, { transport }] as const;
};
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${responseXml()}`;

test('a byte-order mark', () => {
  expect(failuresOf(...posted(Buffer.from(`\ufeff${responseXml()}`)))[0]?.message).toContain(
    'byte-order mark',
  );
});

test('octets and declaration that part', () => {
  expect(failuresOf(...posted(Buffer.from(declared('UTF-16'))))[0]?.message).toContain('says utf-16');
  expect(failuresOf(...posted(Buffer.from(declared('UTF-8'), 'utf16le')))[0]?.message).toContain(
    'says utf-8',
  );
});

test('passes UTF-8, declared or not, and a declared Latin-1', () => {
  expect(passes(...posted(Buffer.from(declared('utf-8'))))).toBe(true);
  expect(passes(...posted(Buffer.from(responseXml())))).toBe(true);
  expect(passes(...posted(Buffer.from(declared('ISO-8859-1'), 'latin1')))).toBe(true);
});

test('pasted XML tells nothing about octets', () => {
  expect(outcomeOf(encodingUnexpected, declared('utf-16')).verdict).toBe('not-applicable');
});
