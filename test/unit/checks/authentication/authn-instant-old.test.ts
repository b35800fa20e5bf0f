import { expect, test } from 'vitest';
import { authnInstantOld } from '../../../../src-main/checks/authentication/authn-instant-old';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const signedIn = (instant: string) =>
  responseXml(['AuthnInstant="2026-05-04T12:00:00Z"', `AuthnInstant="${instant}"`]);

test('two hours and the skew pass, a second more does not', () => {
  expect(passes(authnInstantOld, signedIn('2026-05-04T09:58:00Z'))).toBe(true);
  expect(failuresOf(authnInstantOld, signedIn('2026-05-04T09:57:59Z'))[0]?.message).toContain(
    '2 h 3 min ago',
  );
});

test('with ForceAuthn it is another finding', () => {
  const request = change(authnRequestXml, ['Version="2.0"', 'Version="2.0" ForceAuthn="true"']);
  const facts = { request: subjectOf(request).authnRequest };
  expect(outcomeOf(authnInstantOld, signedIn('2026-05-04T01:00:00Z'), { facts }).verdict).toBe(
    'not-applicable',
  );
});
