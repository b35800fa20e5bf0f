import { expect, it } from 'vitest';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { jumpcloud } from '../../../../src-main/profiles/idp/jumpcloud';

it('says that how JumpCloud spells a message is not known, and sends what its guides have', () => {
  expect(jumpcloud.description).toContain('not published');
  const persona = { username: 'alice', email: 'alice@example.com', groups: [], attributes: {} };
  expect(
    releaseAttributes({ persona, flavour: jumpcloud, groups: ['Engineering'], wanted: null }).map(
      ({ name, values }) => [name, values],
    ),
  ).toEqual([
    ['email', ['alice@example.com']],
    ['memberOf', ['Engineering']],
  ]);
});
