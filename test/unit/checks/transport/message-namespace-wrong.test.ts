import { expect, test } from 'vitest';
import { messageNamespaceWrong } from '../../../../src-main/checks/transport/message-namespace-wrong';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('no namespace, or another case', () => {
  expect(failuresOf(messageNamespaceWrong, '<Response/>')[0]?.message).toContain('no namespace');
  const xml = '<Response xmlns="urn:oasis:names:tc:saml:2.0:protocol"/>';
  expect(failuresOf(messageNamespaceWrong, xml)[0]?.message).toContain('upper and lower case');
});

test('passes a Response, SAML 1 and what has no SAML name', () => {
  expect(passes(messageNamespaceWrong, responseXml())).toBe(true);
  expect(passes(messageNamespaceWrong, '<Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"/>')).toBe(
    true,
  );
  expect(passes(messageNamespaceWrong, '<note/>')).toBe(true);
});
