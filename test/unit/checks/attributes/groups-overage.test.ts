import { expect, test } from 'vitest';
import { groupsOverage } from '../../../../src-main/checks/attributes/groups-overage';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const link =
  '<saml:Attribute Name="http://schemas.microsoft.com/claims/groups.link"><saml:AttributeValue>https://graph.windows.net/t/users/u/getMemberObjects</saml:AttributeValue></saml:Attribute>';

test('the link and no groups', () => {
  const xml = responseXml().replace(/<saml:Attribute Name="groups">[\s\S]*?<\/saml:Attribute>/, link);
  expect(failuresOf(groupsOverage, xml)[0]?.message).toContain('getMemberObjects');
});

test('passes groups, with or without the link', () => {
  expect(passes(groupsOverage, responseXml())).toBe(true);
  expect(
    passes(
      groupsOverage,
      responseXml(['<saml:Attribute Name="groups">', `${link}<saml:Attribute Name="groups">`]),
    ),
  ).toBe(true);
});
