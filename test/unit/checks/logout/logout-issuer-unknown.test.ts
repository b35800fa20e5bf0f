import { expect, test } from 'vitest';
import { logoutIssuerUnknown } from '../../../../src-main/checks/logout/logout-issuer-unknown';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { change, idpEntityId, logoutRequestXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const idp = readMessage(
  parseXml(
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${idpEntityId}"/>`,
  ),
);
const facts = { idps: idp.kind === 'EntityDescriptor' ? [idp] : [] };

test('neither of them, and how it differs', () => {
  const [failure] = failuresOf(
    logoutIssuerUnknown,
    change(logoutRequestXml, [idpEntityId, `${idpEntityId}/`]),
    { facts },
  );
  expect(failure?.message).toContain('slash');
});

test('passes either side; one known side alone is not enough to tell', () => {
  expect(passes(logoutIssuerUnknown, logoutRequestXml, { facts })).toBe(true);
  expect(passes(logoutIssuerUnknown, change(logoutRequestXml, [idpEntityId, spEntityId]), { facts })).toBe(
    true,
  );
  expect(outcomeOf(logoutIssuerUnknown, change(logoutRequestXml, [idpEntityId, 'x'])).verdict).toBe(
    'not-applicable',
  );
});
