/**
 * The context each file of the corpus is judged in. What the file itself offers is taken from it (its own time,
 * its certificate, the audience and address it names); where a folder comes with known parties, theirs are used,
 * so that a wrong audience or address shows.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CheckContext } from '../../src-main/app/check-message';
import { detect } from '../../src-main/core/bindings/detect';
import type { AssertionRead, MessageRead } from '../../src-main/core/saml/model';
import { readMessage } from '../../src-main/core/saml/read-message';
import { parseXml } from '../../src-main/core/xml/parse';
import { readCertificate } from '../../src-main/core/xmlsec/certificate-facts';

export const corpusFolder = process.env['SAML_CORPUS'] ?? join(__dirname, '../../../shared/corpus');
export const corpusIsHere = existsSync(corpusFolder);

/** Every file with a message or metadata, by its path in the corpus: no keys, certificates or explanations. */
export function corpusFiles(): readonly string[] {
  return readdirSync(corpusFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(pem|cert|crt|md)$/.test(entry.name))
    .map((entry) => relative(corpusFolder, join(entry.parentPath, entry.name)))
    .sort();
}

export function readCorpus(file: string): string {
  return readFileSync(join(corpusFolder, file), 'utf8');
}

interface Known {
  /** File of the corpus. Without it the certificate inside the message is taken. */
  readonly certificate?: string;
  /** The IdP's entity ID: with it the certificate becomes metadata, and the Issuer is compared. */
  readonly idpEntityId?: string;
  readonly metadata?: string;
  readonly spEntityId?: string;
  readonly acsUrl?: string;
  readonly at?: string;
}

const oneLogin: Known = {
  certificate: 'gosaml2/onelogin/idp.signing.cert',
  idpEntityId: 'https://saml.idp.nope/h9gkjzvb3e',
  spEntityId: 'https://saml.sp.nope/session/sso/saml/spentityid/rq5jwkvb8z',
  acsUrl: 'https://saml.sp.nope/session/sso/saml/acs/rq5jwkvb8z',
};
const invalids = 'ruby-saml/responses/invalids/';
const stuff: Known = {
  spEntityId: 'http://stuff.com/endpoints/metadata.php',
  acsUrl: 'http://stuff.com/endpoints/endpoints/acs.php',
};

/** By the start of the path; the last that fits counts. */
const known: readonly (readonly [prefix: string, known: Known])[] = [
  ['gosaml2/onelogin/', oneLogin],
  ['gosaml2/onelogin/olgn09_response_25', { ...oneLogin, at: '2017-08-30T23:00:00Z' }],
  ['gosaml2/onelogin/olgn09_response_26', { ...oneLogin, at: '2017-08-30T23:55:00Z' }],
  ['gosaml2/onelogin/olgn09_response_27', { ...oneLogin, at: '2017-08-30T23:00:00Z' }],
  ['gosaml2/onelogin/olgn09_response_28', { ...oneLogin, at: '2017-08-30T23:55:00Z' }],
  ['crewjam/TestSPCanProduceSignedRequestRedirectBinding/', { certificate: 'crewjam/sp_cert.pem' }],
  ['gosaml2/pingfed/', { certificate: 'gosaml2/pingfed/idp.signing.cert' }],
  [
    'gosaml2/saml.oktadev.com/',
    {
      certificate: 'gosaml2/saml.oktadev.com/oktadev.pem',
      idpEntityId: 'http://example.com/saml/acs/example',
      spEntityId: 'http://example.com/saml/acs/example',
      acsUrl: 'http://dba9a5fc.ngrok.io/v1/_saml_callback',
      at: '2017-04-04T17:54:00Z',
    },
  ],
  ['gosaml2/adfs_response', { certificate: 'gosaml2/adfs_idp_signing_cert.pem' }],
  ['gosaml2/auth0_response', { certificate: 'gosaml2/auth0_cert.pem' }],
  ['gosaml2/oam_response', { certificate: 'gosaml2/oam_cert.pem' }],
  ['gosaml2/okta_response', { certificate: 'gosaml2/okta_cert.pem' }],
  ['gosaml2/oktaenc_response', { certificate: 'gosaml2/oktaenc_idp_signing_cert.pem' }],
  ['gosaml2/onelogin_response', { certificate: 'gosaml2/onelogin_cert.pem' }],
  [`${invalids}invalid_audience`, stuff],
  ['ruby-saml/responses/response_audience_self_closed_tag', stuff],
  [`${invalids}no_conditions`, { spEntityId: 'https://pitbulk.no-ip.org/newonelogin/demo1/metadata.php' }],
  [`${invalids}invalid_subjectconfirmation_recipient`, stuff],
];

const prefixes = ['_IDPMetadata', '_idp_metadata'];

/** crewjam keeps the IdP's metadata beside the response, under the name of the test. */
function metadataBeside(file: string): string | undefined {
  const stem = /^(crewjam\/\w+)_response$/.exec(file)?.[1];
  return stem === undefined
    ? undefined
    : prefixes.map((suffix) => stem + suffix).find((name) => existsSync(join(corpusFolder, name)));
}

function knownOf(file: string): Known {
  const metadata = metadataBeside(file);
  return known.reduce<Known>(
    (found, [prefix, each]) => (file.startsWith(prefix) ? each : found),
    metadata === undefined ? {} : { metadata },
  );
}

/** Five seconds after it was issued, which is inside every window of a healthy message; metadata an hour before it ends. */
function ownTime(message: MessageRead, assertion: AssertionRead | null): Date {
  if ((message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') && message.validUntil) {
    return new Date(Date.parse(message.validUntil) - 3_600_000);
  }
  const issued = ('issueInstant' in message ? message.issueInstant : null) ?? assertion?.issueInstant ?? '';
  const ms = Date.parse(issued);
  return new Date(Number.isNaN(ms) ? Date.UTC(2020, 0, 1) : ms + 5_000);
}

function assertionOf(message: MessageRead): AssertionRead | null {
  if (message.kind === 'Assertion') return message.assertion;
  return message.kind === 'Response' ? (message.assertions[0] ?? null) : null;
}

function trustOf(facts: Known, xml: string): Pick<CheckContext, 'idpMetadata' | 'idpCertificates'> {
  if (facts.metadata !== undefined) return { idpMetadata: [readCorpus(facts.metadata)] };
  const certificate =
    facts.certificate === undefined
      ? /<(?:\w+:)?X509Certificate[^>]*>([^<]+)</.exec(xml)?.[1]
      : readCorpus(facts.certificate);
  if (certificate === undefined || !isReadable(certificate)) return {};
  return facts.idpEntityId === undefined
    ? { idpCertificates: [certificate] }
    : { idpMetadata: [metadataFor(facts.idpEntityId, certificate)] };
}

/** Some files carry a certificate that was shortened for publication. */
function isReadable(certificate: string): boolean {
  try {
    readCertificate(certificate);
    return true;
  } catch {
    return false;
  }
}

function metadataFor(entityId: string, pem: string): string {
  const base64 = pem.replace(/-----[^-]+-----/g, '').trim();
  return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>`;
}

/** The context for a file; throws what `detect` throws. */
export function contextOf(file: string): CheckContext {
  const facts = knownOf(file);
  const xml = detect(readCorpus(file)).messages[0]?.xml ?? '';
  const message = readMessage(parseXml(xml));
  const assertion = assertionOf(message);
  const at = facts.at ?? ownTime(message, assertion);
  if (message.kind !== 'Response' && message.kind !== 'Assertion') return { ...trustOf(facts, xml), at };
  const response = message.kind === 'Response' ? message : null;
  const confirmation = assertion?.subjectConfirmations[0]?.data;
  const requestId = response?.inResponseTo ?? confirmation?.inResponseTo ?? null;
  const acsUrl = facts.acsUrl ?? confirmation?.recipient ?? response?.destination;
  const audience = assertion?.conditions?.audienceRestrictions[0]?.audiences[0]?.value;
  return {
    ...trustOf(facts, xml),
    spEntityId: facts.spEntityId ?? audience ?? 'https://sp.example.com/metadata',
    acsUrl: acsUrl === undefined || acsUrl === null || acsUrl === '' ? 'https://sp.example.com/acs' : acsUrl,
    ...(requestId === null ? { unsolicited: true } : { requestId }),
    at,
  };
}
