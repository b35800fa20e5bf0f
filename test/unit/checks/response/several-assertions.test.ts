import { expect, test } from 'vitest';
import { severalAssertions } from '../../../../src-main/checks/response/several-assertions';
import { assertionXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('counts assertions and points at the second', () => {
  const second = change(assertionXml, ['_assertion1', '_assertion2']);
  const [failure] = failuresOf(severalAssertions, responseXml([assertionXml, assertionXml + second]));
  expect(failure?.actual).toBe('2 assertions');
  expect(failure?.place?.element.attributes.find(({ local }) => local === 'ID')?.value).toBe('_assertion2');
});

test('passes a single one', () => {
  expect(passes(severalAssertions, responseXml())).toBe(true);
});
