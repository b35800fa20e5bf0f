import { expect, test } from 'vitest';
import { commentInText } from '../../../../src-main/checks/assertion/comment-in-text';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([
  [
    'alice@example.com</saml:NameID>',
    'alice@example.com<!-- -->.evil.org</saml:NameID>',
    'alice@example.com',
  ],
  ['>admins<', '>adm<!--x-->ins<', 'adm'],
  [`${spEntityId}</saml:Audience>`, `<!---->${spEntityId}</saml:Audience>`, spEntityId],
])('%s', (from, to, careless) => {
  expect(failuresOf(commentInText, responseXml([from, to]))[0]?.actual).toBe(careless);
});

test('passes comments between elements', () => {
  expect(passes(commentInText, responseXml(['<saml:Subject>', '<!-- who --><saml:Subject>']))).toBe(true);
});
