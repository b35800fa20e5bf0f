import { expect, test } from 'vitest';
import { describeDifference } from '../../../src-main/mapping/near-miss';

test.each([
  ['admins', 'Admins', 'differs in case'],
  [' Admins', 'Admins', 'differs in white space around it'],
  ['Ame\u0301lie', 'Am\u00e9lie', 'differs in how its accents are encoded'],
  ['CN=Admins,OU=Groups,DC=example', 'Admins', 'arrives as a directory name (CN=…) instead of the bare name'],
  ['groups=Admins', 'Admins', 'carries a "groups=" prefix'],
  ['Everyone, Admins', 'Admins', 'arrives joined with other names in a single value'],
])('%j against %j', (actual, wanted, difference) => {
  expect(describeDifference(actual, wanted)).toBe(difference);
});

test.each([
  ['Admins', 'Admins'],
  ['Admins', 'Administrators'],
  ['CN=Admins,OU=Groups', 'Groups'],
])('%j against %j says nothing', (actual, wanted) => {
  expect(describeDifference(actual, wanted)).toBeNull();
});
