import { expect, it } from 'vitest';
import { derivedGuid } from '../../../../src-main/core/xmlsec/derived-guid';

it('tells parts apart, not only their concatenation', () => {
  expect(derivedGuid(['ab', 'c'])).not.toBe(derivedGuid(['a', 'bc']));
  expect(derivedGuid(['a'])).toBe(derivedGuid(['a']));
  expect(derivedGuid(['a'])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
