import { expect, test } from 'vitest';
import { doctypePresent } from '../../../../src-main/checks/transport/doctype-present';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('refuses a document type before anything else is read', () => {
  const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${responseXml()}`;
  expect(failuresOf(doctypePresent, xml)).toHaveLength(1);
});

test('passes a message without one', () => {
  expect(passes(doctypePresent, responseXml())).toBe(true);
});
