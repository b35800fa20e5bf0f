import { expect, it } from 'vitest';
import { chooseSignedParts } from '../../../../../src-main/core/roles/idp/signed-parts';
import { generic } from '../../../../../src-main/profiles/idp/generic';

it.each([
  ['response', false, 'response'],
  ['response', true, 'both'],
  ['assertion', true, 'assertion'],
  ['none', true, 'assertion'],
  ['none', false, 'none'],
] as const)('a flavour that signs %s, assertion wanted %s: %s', (signs, wanted, expected) => {
  expect(chooseSignedParts({ ...generic, signs }, null, wanted)).toBe(expected);
  expect(chooseSignedParts({ ...generic, signs }, 'none', wanted)).toBe('none');
});
