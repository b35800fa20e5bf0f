import { expect, test } from 'vitest';
import { nameIdPolicyCreateForbidden } from '../../../../src-main/checks/request/name-id-policy-create-forbidden';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const asking = (format: string, rest = '') =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:2.0:nameid-format:${format}"${rest}/></samlp:AuthnRequest>`,
  ]);

test('not said, or denied', () => {
  expect(failuresOf(nameIdPolicyCreateForbidden, asking('persistent'))[0]?.message).toContain('means false');
  expect(failuresOf(nameIdPolicyCreateForbidden, asking('persistent', ' AllowCreate="false"'))).toHaveLength(
    1,
  );
});

test('passes leave to create; transient ones are always new', () => {
  expect(passes(nameIdPolicyCreateForbidden, asking('persistent', ' AllowCreate="true"'))).toBe(true);
  expect(outcomeOf(nameIdPolicyCreateForbidden, asking('transient')).verdict).toBe('not-applicable');
});
