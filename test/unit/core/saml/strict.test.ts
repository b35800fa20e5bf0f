import { describe, expect, it } from 'vitest';
import { isNcName } from '../../../../src-main/core/saml/strict';

describe('isNcName', () => {
  it.each(['_a', 'a', 'A-1.b', '_9f', 'é', 'id123', '_·', '\u{10000}'])('takes %j', (value) => {
    expect(isNcName(value)).toBe(true);
  });

  it.each(['', '1a', '-a', '.a', 'a:b', 'a b', ' a', 'a\n', '·a', '×', 'a"'])('refuses %j', (value) => {
    expect(isNcName(value)).toBe(false);
  });
});
