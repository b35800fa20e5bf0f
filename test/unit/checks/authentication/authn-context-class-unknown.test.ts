import { expect, test } from 'vitest';
import { authnContextClassUnknown } from '../../../../src-main/checks/authentication/authn-context-class-unknown';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const ppt = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';

test('misspelt, in white space, or no URI', () => {
  const [failure] = failuresOf(authnContextClassUnknown, responseXml([ppt, ppt.toLowerCase()]));
  expect(failure?.expected).toBe(ppt);
  expect(failuresOf(authnContextClassUnknown, responseXml([ppt, ` ${ppt}\n`]))[0]?.expected).toBe(ppt);
  expect(failuresOf(authnContextClassUnknown, responseXml([ppt, 'Password']))).toHaveLength(1);
});

test.each(['https://refeds.org/profile/mfa', 'urn:federation:authentication:windows', ppt])(
  'passes %s',
  (uri) => {
    expect(passes(authnContextClassUnknown, responseXml([ppt, uri]))).toBe(true);
  },
);
