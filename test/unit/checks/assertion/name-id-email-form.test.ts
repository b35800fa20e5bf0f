import { expect, test } from 'vitest';
import { nameIdEmailForm } from '../../../../src-main/checks/assertion/name-id-email-form';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const named = (name: string): string =>
  responseXml(['>alice@example.com</saml:NameID>', `>${name}</saml:NameID>`]);

test('a login name, and two addresses', () => {
  expect(failuresOf(nameIdEmailForm, named('alice'))[0]?.actual).toBe('alice');
  expect(failuresOf(nameIdEmailForm, named('alice@example.com bob@example.com'))).toHaveLength(1);
});

test('passes addresses with a plus, and without a dot in the host', () => {
  expect(passes(nameIdEmailForm, named('alice+saml@example.com'))).toBe(true);
  expect(passes(nameIdEmailForm, named('root@localhost'))).toBe(true);
});
