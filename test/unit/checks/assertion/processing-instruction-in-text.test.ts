import { expect, test } from 'vitest';
import { processingInstructionInText } from '../../../../src-main/checks/assertion/processing-instruction-in-text';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const named = (name: string): string =>
  responseXml(['>alice@example.com</saml:NameID>', `>${name}</saml:NameID>`]);

test('an instruction inside NameID', () => {
  const [failure] = failuresOf(processingInstructionInText, named('alice@example.com<?x?>.evil.example'));
  expect(failure).toMatchObject({ expected: 'alice@example.com.evil.example', actual: 'alice@example.com' });
});

test('passes plain text, and leaves comments to their own check', () => {
  expect(passes(processingInstructionInText, responseXml())).toBe(true);
  expect(passes(processingInstructionInText, named('alice<!-- x -->'))).toBe(true);
});
