import { describe, expect, it } from 'vitest';
import { NAMEID_FORMAT } from '../../../../src-main/core/saml/identifiers';
import { isSameNameId } from '../../../../src-main/core/saml/same-name-id';

const parties = { idpEntityId: 'idp', spEntityId: 'sp' };
const alice = {
  value: 'alice',
  format: NAMEID_FORMAT.persistent,
  nameQualifier: 'idp',
  spNameQualifier: 'sp',
};

describe('the same NameID', () => {
  it.each([
    ['is itself', alice, alice],
    ['may leave its qualifiers out', alice, { value: 'alice', format: NAMEID_FORMAT.persistent }],
    [
      'may leave out a Format that says nothing',
      { value: 'a' },
      { value: 'a', format: NAMEID_FORMAT.unspecified },
    ],
  ])('%s', (_what, a, b) => expect(isSameNameId(a, b, parties)).toBe(true));

  it.each([
    ['of another value', { ...alice, value: 'Alice' }],
    ['of another format', { ...alice, format: NAMEID_FORMAT.transient }],
    ['issued by another', { ...alice, nameQualifier: 'other' }],
    ['issued for another', { ...alice, spNameQualifier: 'other' }],
  ])('is not one %s', (_what, other) => expect(isSameNameId(alice, other, parties)).toBe(false));
});
