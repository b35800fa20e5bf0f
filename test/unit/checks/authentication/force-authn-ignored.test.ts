import { expect, test } from 'vitest';
import { forceAuthnIgnored } from '../../../../src-main/checks/authentication/force-authn-ignored';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const forcing = (value: string) => ({
  facts: {
    request: subjectOf(change(authnRequestXml, ['Version="2.0"', `Version="2.0" ForceAuthn="${value}"`]))
      .authnRequest,
  },
});
const signedIn = (instant: string) =>
  responseXml(['AuthnInstant="2026-05-04T12:00:00Z"', `AuthnInstant="${instant}"`]);

test('three minutes of skew before the request pass, a second more does not', () => {
  expect(passes(forceAuthnIgnored, signedIn('2026-05-04T11:57:00Z'), forcing('1'))).toBe(true);
  expect(failuresOf(forceAuthnIgnored, signedIn('2026-05-04T11:56:59Z'), forcing('true'))).toHaveLength(1);
});

test('nothing was forced', () => {
  expect(outcomeOf(forceAuthnIgnored, signedIn('2026-05-04T09:00:00Z'), forcing('false')).verdict).toBe(
    'not-applicable',
  );
});
