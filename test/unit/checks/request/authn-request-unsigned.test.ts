import { expect, test } from 'vitest';
import { authnRequestUnsigned } from '../../../../src-main/checks/request/authn-request-unsigned';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const entity = (role: string, attributes: string) => {
  const read = readMessage(
    parseXml(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:${role} ${attributes}/></md:EntityDescriptor>`,
    ),
  );
  if (read.kind !== 'EntityDescriptor') throw new Error('no metadata');
  return read;
};
const facts = { idps: [entity('IDPSSODescriptor', 'WantAuthnRequestsSigned="true"')] };

test('the IdP wants it, or the SP promised it', () => {
  expect(failuresOf(authnRequestUnsigned, authnRequestXml, { facts })[0]?.message).toContain(
    'WantAuthnRequestsSigned',
  );
  const promised = { facts: { sp: entity('SPSSODescriptor', 'AuthnRequestsSigned="1"') } };
  expect(failuresOf(authnRequestUnsigned, authnRequestXml, promised)[0]?.message).toContain(
    'AuthnRequestsSigned',
  );
});

test('a signature in the XML or in the query string will do', () => {
  const signed = signXml(authnRequestXml, { signer: makeSigner(), target: 'AuthnRequest' });
  expect(outcomeOf(authnRequestUnsigned, signed, { facts }).verdict).toBe('not-applicable');
  const transport = { binding: 'redirect' as const, rawQuery: 'SAMLRequest=a&SigAlg=b&Signature=c' };
  expect(passes(authnRequestUnsigned, authnRequestXml, { facts, transport })).toBe(true);
});

test('waits when only the XML is known; asks nothing when nobody wants it', () => {
  const transport = { binding: 'none' as const };
  expect(outcomeOf(authnRequestUnsigned, authnRequestXml, { facts, transport }).verdict).toBe('not-verified');
  const unasked = { facts: { idps: [entity('IDPSSODescriptor', 'WantAuthnRequestsSigned="false"')] } };
  expect(outcomeOf(authnRequestUnsigned, authnRequestXml, unasked).verdict).toBe('not-applicable');
});
