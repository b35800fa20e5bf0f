import { expect, test } from 'vitest';
import { conditionRepeated } from '../../../../src-main/checks/assertion/condition-repeated';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const withConditions = (xml: string): string =>
  responseXml(['</saml:AudienceRestriction>', `</saml:AudienceRestriction>${xml}`]);

test('two OneTimeUse, three ProxyRestriction', () => {
  expect(failuresOf(conditionRepeated, withConditions('<saml:OneTimeUse/><saml:OneTimeUse/>'))).toHaveLength(
    1,
  );
  expect(failuresOf(conditionRepeated, withConditions('<saml:ProxyRestriction/>'.repeat(3)))[0]?.actual).toBe(
    '3',
  );
});

test('passes one of each', () => {
  expect(
    passes(conditionRepeated, withConditions('<saml:OneTimeUse/><saml:ProxyRestriction Count="0"/>')),
  ).toBe(true);
});
