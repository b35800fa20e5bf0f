/**
 * The context each file of the corpus is judged in. What the file itself offers is taken from it (its own time,
 * its certificate, the audience and address it names); where a folder comes with known parties, theirs are used,
 * so that a wrong audience or address shows.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CheckContext } from '../../src-main/app/check-message';
import { decodeMessage } from '../../src-main/app/decode-message';
import type { DecodedMessage } from '../../src-main/contract/model/decoded';

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
  readonly metadata?: string;
  readonly spEntityId?: string;
  readonly acsUrl?: string;
  readonly requestId?: string;
  readonly at?: string;
}

const oneLogin: Known = {
  certificate: 'gosaml2/onelogin/idp.signing.cert',
  spEntityId: 'https://saml.sp.nope/session/sso/saml/spentityid/rq5jwkvb8z',
  acsUrl: 'https://saml.sp.nope/session/sso/saml/acs/rq5jwkvb8z',
};

/** By the start of the path, the longest match last. */
const known: readonly (readonly [prefix: string, known: Known])[] = [
  ['gosaml2/onelogin/', oneLogin],
  ['gosaml2/onelogin/olgn09_response_25', { ...oneLogin, at: '2017-08-30T23:00:00Z' }],
  ['gosaml2/onelogin/olgn09_response_26', { ...oneLogin, at: '2017-08-30T23:55:00Z' }],
  ['gosaml2/onelogin/olgn09_response_27', { ...oneLogin, at: '2017-08-30T23:00:00Z' }],
  ['gosaml2/onelogin/olgn09_response_28', { ...oneLogin, at: '2017-08-30T23:55:00Z' }],
  ['gosaml2/pingfed/', { certificate: 'gosaml2/pingfed/idp.signing.cert' }],
  [
    'gosaml2/saml.oktadev.com/',
    {
      certificate: 'gosaml2/saml.oktadev.com/oktadev.pem',
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

/** Five seconds after the message was issued, which is inside every window of a healthy message. */
function ownTime(message: DecodedMessage | undefined): Date {
  const issued = message?.issueInstant ?? message?.assertions[0]?.issueInstant ?? null;
  const ms = issued === null ? Number.NaN : Date.parse(issued);
  return new Date(Number.isNaN(ms) ? Date.UTC(2020, 0, 1) : ms + 5_000);
}

/** The context for a file; throws what `decodeMessage` throws. */
export function contextOf(file: string): CheckContext {
  const facts = knownOf(file);
  const message = decodeMessage(readCorpus(file)).messages[0];
  const assertion = message?.assertions[0];
  const embedded = /<(?:\w+:)?X509Certificate[^>]*>([^<]+)</.exec(message?.xml ?? '')?.[1];
  const isLogin = message?.kind === 'Response' || message?.kind === 'Assertion';
  const confirmation = assertion?.subjectConfirmations[0];
  const requestId = facts.requestId ?? message?.inResponseTo ?? confirmation?.inResponseTo ?? null;
  const acsUrl = facts.acsUrl ?? confirmation?.recipient ?? message?.destination;
  return {
    ...(facts.metadata === undefined ? {} : { idpMetadata: [readCorpus(facts.metadata)] }),
    ...(facts.certificate !== undefined
      ? { idpCertificates: [readCorpus(facts.certificate)] }
      : embedded === undefined || facts.metadata !== undefined
        ? {}
        : { idpCertificates: [embedded] }),
    ...(isLogin
      ? {
          spEntityId:
            facts.spEntityId ?? assertion?.conditions?.audiences[0]?.[0] ?? 'https://sp.example.com/metadata',
          acsUrl: acsUrl == null || acsUrl === '' ? 'https://sp.example.com/acs' : acsUrl,
          ...(requestId === null ? { unsolicited: true } : { requestId }),
        }
      : {}),
    at: facts.at ?? ownTime(message),
  };
}
