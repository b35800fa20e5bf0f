import { expect, test } from 'vitest';
import { parseGroupMapping, validateGroupMapping } from '../../../src-main/app/group-mapping';

test("Qovery's document as its API gives it", () => {
  const text = JSON.stringify({
    connection_name: 'acme',
    default_role: 'viewer',
    enforce_group_sync: true,
    group_mappings: { admin: ['Administrators', 'DevSecOps'] },
  });
  expect(parseGroupMapping(text, 'm.json')).toEqual(JSON.parse(text));
});

test.each([
  [
    'default_role: viewer\nenforce_group_sync: maybe\n',
    /^m\.yaml, line 2: "enforce_group_sync" cannot be "maybe"/,
  ],
  [
    'group_mappings:\n  admin: [1]\n',
    /^m\.yaml, line 2: "group_mappings\.admin\.0" cannot be 1: expected string/,
  ],
  ['x: [\n', /^m\.yaml, line \d: not readable as YAML/],
  [
    'unmatched_user: reject\n',
    /"unmatched_user" cannot be "reject": expected one of "default-role"\|"refuse"/,
  ],
])('%j', (text, message) => {
  expect(() => parseGroupMapping(text, 'm.yaml')).toThrow(message);
});

test('a filter that does not compile is refused before anybody logs in', () => {
  expect(() => validateGroupMapping({ group_filter: { type: 'regex', value: '*' } })).toThrow(
    /^mapping: "group_filter\.value" cannot be "\*"/,
  );
});
