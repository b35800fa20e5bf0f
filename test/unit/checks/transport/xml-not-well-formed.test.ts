import { expect, test } from 'vitest';
import { xmlNotWellFormed } from '../../../../src-main/checks/transport/xml-not-well-formed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names the line where reading stopped', () => {
  const [failure] = failuresOf(xmlNotWellFormed, responseXml(['</samlp:Status>', '']));
  expect(failure?.message).toMatch(/^Reading stopped at line \d+, column \d+/);
});

test('passes a well-formed message', () => {
  expect(passes(xmlNotWellFormed, responseXml())).toBe(true);
});

test('leaves a second root element to its own check', () => {
  expect(passes(xmlNotWellFormed, responseXml() + responseXml())).toBe(true);
  expect(failuresOf(xmlNotWellFormed, `${responseXml()} rest`)).toHaveLength(1);
});
