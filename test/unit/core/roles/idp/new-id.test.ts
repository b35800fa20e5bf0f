import { describe, expect, it } from 'vitest';
import { newId } from '../../../../../src-main/core/roles/idp/new-id';
import { isNcName } from '../../../../../src-main/core/saml/strict';
import { countedRandom } from '../../../../helpers/counted-random';

describe('newId', () => {
  it.each([
    ['underscore-hex-32', /^_[0-9a-f]{32}$/],
    ['id-digits-26', /^id[0-9]{26}$/],
  ] as const)('%s', (form, expected) => {
    const random = countedRandom(0);
    const ids = Array.from({ length: 20 }, () => newId(form, random));
    for (const id of ids) {
      expect(id).toMatch(expected);
      expect(isNcName(id)).toBe(true);
    }
    expect(new Set(ids).size).toBe(20);
    expect(newId(form, { bytes: (count) => new Uint8Array(count) })).toMatch(expected);
    expect(newId(form, { bytes: (count) => new Uint8Array(count).fill(255) })).toMatch(expected);
  });
});
