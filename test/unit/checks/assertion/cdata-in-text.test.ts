import { expect, test } from 'vitest';
import { cdataInText } from '../../../../src-main/checks/assertion/cdata-in-text';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const named = (name: string): string =>
  responseXml(['>alice@example.com</saml:NameID>', `>${name}</saml:NameID>`]);

test('text and CDATA', () => {
  expect(failuresOf(cdataInText, named('alice@example.com<![CDATA[.evil.example]]>'))[0]?.actual).toBe(
    'alice@example.com',
  );
});

test('passes a value that is one CDATA section', () => {
  expect(passes(cdataInText, named('<![CDATA[alice@example.com]]>'))).toBe(true);
});
