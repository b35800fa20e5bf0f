import { expect, it } from 'vitest';
import { withGroupRules } from '../../../../../src-main/core/roles/idp/group-rules';
import { entraId } from '../../../../../src-main/profiles/idp/entra-id';
import { generic } from '../../../../../src-main/profiles/idp/generic';

it('puts the user’s rules into the flavour, and keeps the flavour’s where there is none', () => {
  expect(withGroupRules(generic, { form: 'dn', overage: null }).attributes.groupForm).toBe('dn');
  expect(withGroupRules(entraId, { form: null, overage: null })).toEqual(entraId);
  const { groupOverage } = withGroupRules(entraId, { form: null, overage: 'left-out' }).attributes;
  expect(groupOverage).toEqual({ ...entraId.attributes.groupOverage, rule: 'left-out' });
});

it('gives no limit to a flavour that has none', () => {
  expect(withGroupRules(generic, { form: null, overage: 'link' })).toEqual(generic);
});
