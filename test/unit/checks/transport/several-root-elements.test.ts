import { expect, test } from 'vitest';
import { severalRootElements } from '../../../../src-main/checks/transport/several-root-elements';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a second Response behind the first', () => {
  const xml = responseXml();
  expect(failuresOf(severalRootElements, `${xml}\n${xml}`)[0]?.offset).toBe(xml.length + 1);
});

test('passes one, with comments behind it or text that is no element', () => {
  expect(passes(severalRootElements, `${responseXml()}<!-- end -->`)).toBe(true);
  expect(passes(severalRootElements, `${responseXml()} rest`)).toBe(true);
});
