import { describe, expect, it } from 'vitest';
import { describeValidity } from '../../../src-main/certificates/validity-words';

const DAY = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2027, 0, 1);

describe('describeValidity', () => {
  it.each([
    [from - 1, 'not-yet-valid', 'not yet valid: begins in 1 min, on 2026-01-01'],
    [from, 'valid', 'valid, ends in 365 days, on 2027-01-01'],
    [to - 30 * DAY, 'valid', 'valid, ends in 30 days, on 2027-01-01'],
    [to - 30 * DAY + 1, 'expiring', 'valid, but ends in 29 days, on 2027-01-01'],
    [to - 3_600_000, 'expiring', 'valid, but ends in 1 hour, on 2027-01-01'],
    // Both ends are included (RFC 5280 section 4.1.2.5).
    [to, 'expiring', 'valid, but ends in 1 min, on 2027-01-01'],
    [to + 1, 'expired', 'expired 1 min ago, on 2027-01-01'],
    [to + 800 * DAY, 'expired', 'expired 2 years ago, on 2027-01-01'],
  ])('at %d it is %s', (now, validity, validityWords) => {
    expect(describeValidity(from, to, now)).toEqual({ validity, validityWords });
  });

  it('knows one that can never be valid', () => {
    expect(describeValidity(to, from, from)).toMatchObject({ validity: 'never-valid' });
  });
});
