import { expect, test } from 'vitest';
import { authnRequestBindingNotAllowed } from '../../../../src-main/checks/request/authn-request-binding-not-allowed';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const asking = (binding: string) =>
  change(authnRequestXml, ['Version="2.0"', `Version="2.0" ProtocolBinding="${binding}"`]);
const prefix = 'urn:oasis:names:tc:SAML:2.0:bindings:';

test('a redirect is an error, an unknown binding a warning', () => {
  expect(
    failuresOf(authnRequestBindingNotAllowed, asking(`${prefix}HTTP-Redirect`))[0]?.severity,
  ).toBeUndefined();
  const [failure] = failuresOf(authnRequestBindingNotAllowed, asking(`${prefix}http-post`));
  expect(failure?.severity).toBe('warning');
  expect(failure?.message).toContain('upper and lower case');
});

test.each(['HTTP-POST', 'HTTP-Artifact', 'PAOS'])('passes %s', (name) => {
  expect(passes(authnRequestBindingNotAllowed, asking(prefix + name))).toBe(true);
});

test('asks nothing when none is named', () => {
  expect(outcomeOf(authnRequestBindingNotAllowed, authnRequestXml).verdict).toBe('not-applicable');
});
