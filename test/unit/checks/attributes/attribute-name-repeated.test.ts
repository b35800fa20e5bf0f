import { expect, test } from 'vitest';
import { attributeNameRepeated } from '../../../../src-main/checks/attributes/attribute-name-repeated';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('points at each repetition', () => {
  const xml = responseXml(['Name="email"', 'Name="groups"']);
  expect(failuresOf(attributeNameRepeated, xml)).toMatchObject([{ actual: 'groups' }]);
});

test('passes several values in one attribute', () => {
  expect(passes(attributeNameRepeated, responseXml())).toBe(true);
});
