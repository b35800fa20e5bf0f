import { expect, test } from 'vitest';
import { signatureAlgorithmNotOffered } from '../../../../src-main/checks/request/signature-algorithm-not-offered';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const idp = (algorithm: string) => {
  const read = readMessage(
    parseXml(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:Extensions><alg:SigningMethod xmlns:alg="urn:oasis:names:tc:SAML:metadata:algsupport" Algorithm="${algorithm}"/></md:Extensions></md:EntityDescriptor>`,
    ),
  );
  if (read.kind !== 'EntityDescriptor') throw new Error('no metadata');
  return { facts: { idps: [read] } };
};
const signed = signXml(authnRequestXml, { signer: makeSigner(), target: 'AuthnRequest' });

test('inside the XML and in the query string', () => {
  expect(failuresOf(signatureAlgorithmNotOffered, signed, idp('urn:other'))[0]?.actual).toBe(rsaSha256);
  const transport = { binding: 'redirect' as const, rawQuery: 'SAMLRequest=a&SigAlg=urn%3Asha1&Signature=c' };
  const [failure] = failuresOf(signatureAlgorithmNotOffered, authnRequestXml, {
    ...idp(rsaSha256),
    transport,
  });
  expect(failure?.actual).toBe('urn:sha1');
});

test('passes a listed one; a receiver that lists none takes any', () => {
  expect(passes(signatureAlgorithmNotOffered, signed, idp(rsaSha256))).toBe(true);
  expect(outcomeOf(signatureAlgorithmNotOffered, signed).verdict).toBe('not-applicable');
});
