import { expect, test } from 'vitest';
import { attributeWithoutName } from '../../../../src-main/checks/attributes/attribute-without-name';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('only a FriendlyName', () => {
  expect(
    failuresOf(
      attributeWithoutName,
      responseXml(['Name="email" FriendlyName="mail"', 'FriendlyName="mail"']),
    )[0]?.message,
  ).toContain('mail');
});

test('passes names', () => {
  expect(passes(attributeWithoutName, responseXml())).toBe(true);
});
