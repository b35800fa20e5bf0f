import { expect, test } from 'vitest';
import { authnRequestSubjectConfirmation } from '../../../../src-main/checks/request/authn-request-subject-confirmation';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const about = (inner: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<saml:Subject>${inner}</saml:Subject></samlp:AuthnRequest>`,
  ]);
const nameId = '<saml:NameID>alice</saml:NameID>';

test('points to it', () => {
  const xml = about(`${nameId}<saml:SubjectConfirmation Method="x"/>`);
  expect(failuresOf(authnRequestSubjectConfirmation, xml)[0]?.place?.element.local).toBe(
    'SubjectConfirmation',
  );
});

test('passes a Subject that names a user; without one there is nothing to judge', () => {
  expect(passes(authnRequestSubjectConfirmation, about(nameId))).toBe(true);
  expect(outcomeOf(authnRequestSubjectConfirmation, authnRequestXml).verdict).toBe('not-applicable');
});
