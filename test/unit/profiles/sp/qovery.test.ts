import { expect, test } from 'vitest';
import { qovery } from '../../../../src-main/profiles/sp/qovery';
import { resolveSpProfile, SpProfileError } from '../../../../src-main/profiles/sp/registry';

test('the connection name stands in both addresses', () => {
  expect(resolveSpProfile({ id: 'qovery', variables: { CONNECTION_NAME: 'acme' } })).toMatchObject({
    entityId: 'urn:auth0:qovery:acme',
    acsUrl: 'https://auth.qovery.com/login/callback?connection=acme',
  });
});

test('a `$` in a value is taken as it is', () => {
  const { entityId } = resolveSpProfile({ id: 'qovery', variables: { CONNECTION_NAME: "a$&$1$'" } });
  expect(entityId).toBe("urn:auth0:qovery:a$&$1$'");
});

test.each<Record<string, string>>([{}, { CONNECTION_NAME: '' }])(
  'without it: an error with an example',
  (variables) => {
    try {
      resolveSpProfile({ id: 'qovery', variables });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SpProfileError);
      expect((error as SpProfileError).message).toBe('The profile qovery needs the variable CONNECTION_NAME');
      expect((error as SpProfileError).hint).toContain('CONNECTION_NAME=acme');
    }
  },
);

test('a variable it does not have, and a profile that does not exist', () => {
  expect(() => resolveSpProfile({ id: 'qovery', variables: { CONNECTION: 'acme' } })).toThrow(
    'The profile qovery has no variable CONNECTION',
  );
  expect(() => resolveSpProfile({ id: 'slack' })).toThrow('There is no SP profile "slack"');
});

test('wants email and name by exactly those names', () => {
  expect(qovery.attributes.map(({ name, required, from }) => [name, required, from])).toEqual([
    ['email', true, 'email'],
    ['name', true, 'displayName'],
    ['groups', false, 'groups'],
  ]);
});
