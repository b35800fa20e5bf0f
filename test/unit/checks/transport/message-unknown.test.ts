import { expect, test } from 'vitest';
import { messageUnknown } from '../../../../src-main/checks/transport/message-unknown';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names root element and namespace of what is no SAML 2.0 message', () => {
  const [failure] = failuresOf(messageUnknown, '<Status xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>');
  expect(failure?.message).toBe('The root element is Status in urn:oasis:names:tc:SAML:2.0:protocol.');
});

test('passes a Response, and leaves SAML 1.x and wrong namespaces to their own checks', () => {
  expect(passes(messageUnknown, responseXml())).toBe(true);
  expect(passes(messageUnknown, '<Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"/>')).toBe(true);
  expect(passes(messageUnknown, '<Response/>')).toBe(true);
});
