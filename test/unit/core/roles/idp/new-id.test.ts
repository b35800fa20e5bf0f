import { describe, expect, it } from 'vitest';
import { newId } from '../../../../../src-main/core/roles/idp/new-id';
import { isNcName } from '../../../../../src-main/core/saml/strict';
import { countedRandom } from '../../../../helpers/counted-random';

describe('newId', () => {
  it.each([
    ['underscore-hex-20', /^_[0-9a-f]{20}$/],
    ['underscore-hex-32', /^_[0-9a-f]{32}$/],
    ['underscore-hex-42', /^_[0-9a-f]{42}$/],
    ['underscore-letters-and-digits-32', /^_[A-Za-z0-9]{32}$/],
    ['underscore-uuid', /^_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['id-digits-26', /^id[0-9]{26}$/],
    ['id-underscore-uuid', /^ID_[0-9a-f-]{36}$/],
    ['r-hex-40', /^R[0-9a-f]{40}$/],
    ['a-hex-40', /^A[0-9a-f]{40}$/],
    ['pfx-uuid', /^pfx[0-9a-f-]{36}$/],
    ['g-uuid', /^G-[0-9a-f-]{36}$/],
    ['base64url-27', /^[A-Za-z][\w.-]{26}$/],
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

  it.each([
    ['hex-64', /^[0-9a-f]{64}$/],
    ['uuid-pair', /^[0-9a-f-]{36}::[0-9a-f-]{36}$/],
  ] as const)('%s, which is no NCName', (form, expected) => {
    expect(newId(form, countedRandom(3))).toMatch(expected);
  });
});
