/** Examples no unit test of a check holds as a whole input: what is wrong lies in how the message was wrapped. */
import { encodeRedirect } from '../../src-main/core/bindings/redirect';
import { createPrivateKey } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { toBase64, toFormBody } from '../../src-main/core/bindings/encode';
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import {
  acsUrl,
  authnRequestXml,
  idpEntityId,
  judgedAt,
  logoutRequestXml,
  requestId,
  responseXml,
  spEntityId,
} from '../../test/helpers/response-xml';
import { createSelfSigned } from '../../src-main/certificates/create';
import { idpMetadataXml } from '../../test/helpers/metadata-xml';
import { makeSigner, signXml } from '../../test/helpers/sign-xml';
import type { CheckExample } from './example';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const context: CheckContextInput = { spEntityId, acsUrl, requestId, at: new Date(judgedAt).toISOString() };
const base64 = toBase64(responseXml());
const form = (value: string): string => `SAMLResponse=${value}`;
const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const ssoUrl = 'https://idp.example.com/sso';
const redirect = (xml: string): string =>
  encodeRedirect({ url: ssoUrl, parameter: 'SAMLRequest', xml, relayState: null });
/** Attributes that deflate cannot shorten. */
const filler = Array.from({ length: 600 }, (_, index) => (index * 7919 * 104_729).toString(36)).join('-');

/** Base64 with a plus sign, which a form that was not percent-encoded loses. */
const withPlus =
  ['', '\n', '\n\n'].map((before) => toBase64(before + responseXml())).find((text) => text.includes('+')) ??
  base64;
const deflated = deflateRawSync(responseXml()).toString('base64');

const inputs: readonly string[] = [
  withPlus.replace(/\+/g, ' '),
  form(encodeURIComponent(withPlus.replace(/\+/g, ' '))),
  form(encodeURIComponent(withPlus.replace(/\+/g, '&#43;'))),
  withPlus.replace(/\+/g, '&#43;'),
  deflated.slice(0, 600),
  `${acsUrl}?${form(encodeURIComponent(deflated.slice(0, 600)))}`,
  responseXml([
    '<saml:AttributeValue>users',
    `<saml:AttributeValue>${'<a>'.repeat(200)}x${'</a>'.repeat(200)}`,
  ]),
  responseXml(),
  authnRequestXml,
  form(encodeURIComponent(base64)),
  form(encodeURIComponent(base64.replace(/.{76}/g, '$&\r\n'))),
  form(base64),
  form(encodeURIComponent(base64.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'))),
  form(encodeURIComponent(encodeURIComponent(base64))),
  `POST /saml/acs HTTP/1.1\r\nHost: sp.example.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${form(encodeURIComponent(deflateRawSync(responseXml()).toString('base64')))}`,
  form(encodeURIComponent(deflateRawSync(responseXml()).toString('base64'))),
  form(encodeURIComponent(toBase64(responseXml().slice(0, 1500)))),
  form(encodeURIComponent(toBase64(escapeXml(responseXml())))),
  `${form(encodeURIComponent(base64))}&${form(encodeURIComponent(base64))}`,
  escapeXml(responseXml()),
  base64.replace(/.{76}/g, '$&\n'),
  base64.replace(/=+$/, ''),
  redirect(authnRequestXml),
  `${acsUrl}?${form(encodeURIComponent(deflateRawSync(responseXml()).toString('base64')))}`,
  `${ssoUrl}?SAMLRequest=${encodeURIComponent(toBase64(authnRequestXml))}`,
  `${redirect(authnRequestXml)}&Signature=AAAA`,
  redirect(authnRequestXml.replace('Version="2.0"', `Version="2.0" ProviderName="${filler}"`)),
];

const request = toFormBody([
  ['SAMLRequest', toBase64(authnRequestXml)],
  ['RelayState', '/home'],
]);
const answers = ['/home', '/elsewhere'].map((relayState) =>
  toFormBody([
    ['SAMLResponse', base64],
    ['RelayState', relayState],
  ]),
);

const logout = (issuer: string): string => logoutRequestXml.replace(idpEntityId, issuer);
const scoped = (id: string): string =>
  authnRequestXml.replace(
    '</saml:Issuer>',
    `</saml:Issuer><samlp:Scoping><samlp:IDPList><samlp:IDPEntry ProviderID="${id}"/></samlp:IDPList></samlp:Scoping>`,
  );

/** Of a key on P-256, which no RSA signature is made with. */
const ecCertificate = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUXq2b+kQ8aAB2vX+BsBNIes7DZdQwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMB4XDTI2MTEyMzA4MDUwNVoXDTQ2
MTExODA4MDUwNVowGjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAERIR7h1ES9j3GpNUlzZ37gUksMe87Jre5aB5k8WMw
s1dDHFX8EpnuP7NE7HOzYSZtGvjuEiE2zzm1AKowkS2le6NTMFEwHQYDVR0OBBYE
FGFLeVRsRNjrRaQ0vAQEQDpIwMSjMB8GA1UdIwQYMBaAFGFLeVRsRNjrRaQ0vAQE
QDpIwMSjMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAIMQ/ptt
M7Tojzt1ALPNwv/myP19oFjG2seEpSVHG8IWAiAGEengzSA5zNLaWmIBilWUyZ8A
PNYI1gVbGvi1/1FEWQ==
-----END CERTIFICATE-----`;

/** Wrappings of the healthy messages, then what metadata of the IdP is needed for. */
export async function writeByHand(): Promise<readonly CheckExample[]> {
  const [current, ended] = await Promise.all(
    [{ notBefore: Date.UTC(2026, 0, 1) }, { notBefore: Date.UTC(2020, 0, 1), days: 365 }].map(
      async (validity) => {
        const made = await createSelfSigned({ commonName: 'idp.example.com', ...validity });
        return { ...made, base64: made.certPem.replace(/-----[^-]+-----|\s/g, '') };
      },
    ),
  );
  if (current === undefined || ended === undefined) throw new Error('no keys');
  const metadata = (...changes: readonly (readonly [from: string, to: string])[]): string =>
    idpMetadataXml(['CERTIFICATE', current.base64], ...changes);
  const withMetadata = (input: string, idpMetadata: string): CheckExample => ({
    input,
    context: { ...context, idpMetadata: [idpMetadata] },
  });
  const key = /<md:KeyDescriptor[^]*?<\/md:KeyDescriptor>/.exec(metadata())?.[0] ?? '';
  const signed = encodeRedirect({
    url: ssoUrl,
    parameter: 'SAMLRequest',
    xml: authnRequestXml,
    relayState: null,
    sign: { key: createPrivateKey(current.keyPem), algorithm: RSA_SHA256 },
  });
  const wanting = metadata(['<md:IDPSSODescriptor ', '<md:IDPSSODescriptor WantAuthnRequestsSigned="true" ']);
  const offering = (algorithm: string): string =>
    metadata([
      '<md:IDPSSODescriptor',
      `<md:Extensions><alg:SigningMethod xmlns:alg="urn:oasis:names:tc:SAML:metadata:algsupport" Algorithm="${algorithm}"/></md:Extensions><md:IDPSSODescriptor`,
    ]);
  const packs = ['core', 'saml2int'];
  return [
    ...inputs.map((input) => ({ input, context })),
    ...[redirect(authnRequestXml), redirect(logoutRequestXml), signed].map((input) => ({
      input,
      context: { ...context, packs },
    })),
    {
      input: signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' }),
      context: { ...context, idpCertificates: [ecCertificate] },
    },
    withMetadata(signed, wanting),
    withMetadata(signed, offering(RSA_SHA256)),
    withMetadata(signed, offering('http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256')),
    ...answers.map((input) => ({ input, context: { spEntityId, acsUrl, at: context.at ?? '', request } })),
    withMetadata(responseXml(), metadata()),
    withMetadata(responseXml(), metadata([idpEntityId, `${idpEntityId}/`])),
    withMetadata(responseXml(), metadata([key, `${key}${key.replace(current.base64, ended.base64)}`])),
    withMetadata(logout(idpEntityId), metadata()),
    withMetadata(logout('https://other.example.com/metadata'), metadata()),
    withMetadata(scoped(idpEntityId), metadata()),
    withMetadata(scoped('https://other.example.com/metadata'), metadata()),
  ];
}
