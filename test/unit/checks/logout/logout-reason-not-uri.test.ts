import { expect, test } from 'vitest';
import { logoutReasonNotUri } from '../../../../src-main/checks/logout/logout-reason-not-uri';
import { change, logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const because = (reason: string) =>
  change(logoutRequestXml, ['Version="2.0"', `Version="2.0" Reason="${reason}"`]);

test.each(['user logged out', 'timeout', ''])('%j', (reason) => {
  expect(failuresOf(logoutReasonNotUri, because(reason))[0]?.actual).toBe(reason);
});

test('passes a URI; none is needed', () => {
  expect(passes(logoutReasonNotUri, because('urn:oasis:names:tc:SAML:2.0:logout:user'))).toBe(true);
  expect(outcomeOf(logoutReasonNotUri, logoutRequestXml).verdict).toBe('not-applicable');
});
