import { expect, test } from 'vitest';
import { authnInstantInFuture } from '../../../../src-main/checks/authentication/authn-instant-in-future';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const signedIn = (instant: string) =>
  responseXml(['AuthnInstant="2026-05-04T12:00:00Z"', `AuthnInstant="${instant}"`]);

test('three minutes ahead pass, one second more does not', () => {
  expect(passes(authnInstantInFuture, signedIn('2026-05-04T12:04:00Z'))).toBe(true);
  expect(failuresOf(authnInstantInFuture, signedIn('2026-05-04T12:04:01Z'))[0]?.message).toContain(
    '3 min 1 s ahead',
  );
});
