/**
 * `npm run bench`: validation and issuing against other software, contenders interleaved in one run, medians.
 * Only ratios carry over to another machine.
 */
import { mintResponse } from '../../src-main/app/mint-response';
import { issueResponse } from '../../src-main/core/roles/idp/issue-response';
import { releaseAttributes } from '../../src-main/core/roles/idp/release-attributes';
import { NAMEID_FORMAT } from '../../src-main/core/saml/identifiers';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';
import { systemClock, systemRandom } from '../../src-main/adapters/system-ports';
import { findIdpFlavour } from '../../src-main/profiles/idp/registry';
import { buildIfStale } from '../build';
import { rawRsa, samlifyIssue } from './issue-contenders';
import { acsUrl, benchPersona, idpEntityId, type KeyPair, makeKeyPair, spEntityId } from './login-fixture';
import { type Contender, measureInterleaved, printTable } from './measure';
import { benchValidation } from './validate';

const ROUNDS = 40;

const spMetadata = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${spEntityId}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;

async function mintWith(keys: KeyPair, sign: 'assertion' | 'none') {
  return mintResponse(
    { persona: benchPersona, spMetadata, idpEntityId, key: keys.keyPem, cert: keys.certPem, sign },
    { clock: systemClock, random: systemRandom },
  );
}

/** Our own issuing, without what a server caches anyway (keys, flavour, the persona's attributes). */
function ownIssue(keys: KeyPair): Contender {
  const flavour = findIdpFlavour('generic');
  if (!flavour) throw new Error('The generic flavour is missing');
  const signingKey = loadSigningKey(keys.keyPem, keys.certPem);
  const attributes = releaseAttributes({
    persona: benchPersona,
    flavour,
    groups: benchPersona.groups,
    wanted: null,
  });
  return {
    name: 'issueResponse (generic, assertion signed)',
    run: () =>
      issueResponse({
        flavour,
        idp: { entityId: idpEntityId, signingKey },
        sp: { entityId: spEntityId, acsUrl },
        nameId: { format: NAMEID_FORMAT.emailAddress, value: 'alice@example.com' },
        attributes,
        request: { id: '_request' },
        now: systemClock.now(),
        random: systemRandom,
        sign: 'assertion',
      }),
  };
}

async function benchIssue(keys: KeyPair): Promise<void> {
  const unsigned = await mintWith(keys, 'none');
  const contenders = [rawRsa(keys), ownIssue(keys), samlifyIssue(unsigned.xml, keys)];
  const measured = await measureInterleaved(contenders, ROUNDS);
  printTable(
    `Issue, ${Buffer.byteLength(unsigned.xml)} bytes before signing`,
    measured,
    'raw RSA-2048 signature',
  );
  const [raw, own] = measured.map(({ microseconds }) => microseconds);
  const share = ((raw ?? NaN) / (own ?? NaN)) * 100;
  console.log(`  ratio: issuing runs at ${share.toFixed(0)} % of the rate of raw RSA signing (reach: 60 %)`);
}

async function main(): Promise<void> {
  if (!(await buildIfStale())) throw new Error('The build failed');
  const keys = await makeKeyPair();
  const { base64, xml, certificate } = await mintWith(keys, 'assertion');
  await benchValidation(base64, xml, certificate, ROUNDS);
  await benchIssue(keys);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
