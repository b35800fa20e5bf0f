import { expect, it } from 'vitest';
import { describeIdp } from '../../../../../src-main/core/roles/idp/describe-idp';
import { generic } from '../../../../../src-main/profiles/idp/generic';

it.each([
  ['always', false, false],
  ['always', true, true],
  ['always-true', false, true],
  ['when-true', false, null],
  ['when-true', true, true],
] as const)('WantAuthnRequestsSigned %s, wanted %s: %s', (rule, wanted, expected) => {
  const flavour = { ...generic, metadata: { ...generic.metadata, wantAuthnRequestsSigned: rule } };
  const described = describeIdp({
    flavour,
    entityId: 'https://idp.test',
    ssoUrl: 'https://idp.test/sso',
    keys: { signing: [], encryption: [] },
    wantAuthnRequestsSigned: wanted,
  });
  expect(described.wantAuthnRequestsSigned).toBe(expected);
});
