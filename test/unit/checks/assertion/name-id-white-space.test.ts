import { expect, test } from 'vitest';
import { nameIdWhiteSpace } from '../../../../src-main/checks/assertion/name-id-white-space';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a line end before and after', () => {
  const [failure] = failuresOf(
    nameIdWhiteSpace,
    responseXml(['>alice@example.com</saml:NameID>', '>\n alice@example.com\n</saml:NameID>']),
  );
  expect(failure?.message).toContain('\\n alice@example.com\\n');
});

test('passes a blank inside', () => {
  expect(
    passes(nameIdWhiteSpace, responseXml(['>alice@example.com</saml:NameID>', '>Alice Adams</saml:NameID>'])),
  ).toBe(true);
});
