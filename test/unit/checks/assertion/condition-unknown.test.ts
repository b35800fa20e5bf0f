import { expect, test } from 'vitest';
import { conditionUnknown } from '../../../../src-main/checks/assertion/condition-unknown';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const withCondition = (xml: string): string =>
  responseXml(['</saml:AudienceRestriction>', `</saml:AudienceRestriction>${xml}`]);
const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

test('a type of its own, an element of its own, and Delegation with less weight', () => {
  expect(
    failuresOf(conditionUnknown, withCondition(`<saml:Condition ${xsi} xsi:type="x:Moon"/>`))[0]?.actual,
  ).toBe('x:Moon');
  expect(failuresOf(conditionUnknown, withCondition('<x:Tide xmlns:x="urn:x"/>'))).toHaveLength(1);
  const delegation = withCondition(`<saml:Condition ${xsi} xsi:type="del:DelegationRestrictionType"/>`);
  expect(failuresOf(conditionUnknown, delegation)[0]?.severity).toBe('warning');
});

test('passes the three SAML knows', () => {
  expect(passes(conditionUnknown, withCondition('<saml:OneTimeUse/><saml:ProxyRestriction/>'))).toBe(true);
});
