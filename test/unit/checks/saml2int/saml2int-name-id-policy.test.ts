import { expect, test } from 'vitest';
import { saml2intNameIdPolicy } from '../../../../src-main/checks/saml2int/saml2int-name-id-policy';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const withPolicy = (attributes: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:NameIDPolicy${attributes}/></samlp:AuthnRequest>`,
  ]);

test('a format, or no leave to create', () => {
  expect(failuresOf(saml2intNameIdPolicy, withPolicy(' AllowCreate="true" Format="urn:x"'))[0]?.message).toBe(
    'Format is urn:x.',
  );
  expect(failuresOf(saml2intNameIdPolicy, withPolicy(''))[0]?.message).toBe('AllowCreate is not there.');
});

test('passes none, or one that demands nothing', () => {
  expect(passes(saml2intNameIdPolicy, authnRequestXml)).toBe(true);
  expect(passes(saml2intNameIdPolicy, withPolicy(' AllowCreate="true"'))).toBe(true);
});
