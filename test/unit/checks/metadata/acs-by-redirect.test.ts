import { expect, test } from 'vitest';
import { acsByRedirect } from '../../../../src-main/checks/metadata/acs-by-redirect';
import { spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('by redirect', () => {
  expect(
    failuresOf(acsByRedirect, spMetadataXml(['bindings:HTTP-POST', 'bindings:HTTP-Redirect'])),
  ).toHaveLength(1);
});

test('passes POST and artifact', () => {
  expect(passes(acsByRedirect, spMetadataXml())).toBe(true);
});
