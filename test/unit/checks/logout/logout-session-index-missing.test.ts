import { expect, test } from 'vitest';
import { logoutSessionIndexMissing } from '../../../../src-main/checks/logout/logout-session-index-missing';
import { change, logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const indexed = (value: string) =>
  change(logoutRequestXml, [
    '</samlp:LogoutRequest>',
    `<samlp:SessionIndex>${value}</samlp:SessionIndex></samlp:LogoutRequest>`,
  ]);

test('absent or blank', () => {
  expect(failuresOf(logoutSessionIndexMissing, logoutRequestXml)).toHaveLength(1);
  expect(failuresOf(logoutSessionIndexMissing, indexed(' '))).toHaveLength(1);
});

test('passes one', () => {
  expect(passes(logoutSessionIndexMissing, indexed('_session1'))).toBe(true);
});
