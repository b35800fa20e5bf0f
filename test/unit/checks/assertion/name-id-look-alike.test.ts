import { expect, test } from 'vitest';
import { nameIdLookAlike } from '../../../../src-main/checks/assertion/name-id-look-alike';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const named = (name: string): string =>
  responseXml(['>alice@example.com</saml:NameID>', `>${name}</saml:NameID>`]);

test('a Cyrillic letter and a zero-width space, as code points', () => {
  expect(failuresOf(nameIdLookAlike, named('\u0430lice@example.com'))[0]?.message).toContain(
    'U+0430 (looks like a)',
  );
  const [failure] = failuresOf(nameIdLookAlike, named('alice\u200B@example.com'));
  expect(failure).toMatchObject({ expected: 'alice@example.com' });
  expect(failure?.message).toContain('U+200B (invisible)');
});

test('passes names wholly in another alphabet, and letters with accents', () => {
  expect(passes(nameIdLookAlike, named('\u0418\u0432\u0430\u043d@example.com'))).toBe(true);
  expect(passes(nameIdLookAlike, named('ren\u00e9@example.com'))).toBe(true);
});
