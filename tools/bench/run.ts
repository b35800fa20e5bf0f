/**
 * `npm run bench`: validation and issuing against other software, contenders interleaved in one run, medians.
 * Only ratios carry over to another machine.
 */
import type { Persona } from '../../src-main/contract/model/workbench';
import { mintResponse } from '../../src-main/app/mint-response';
import { issueResponse } from '../../src-main/core/roles/idp/issue-response';
import { releaseAttributes } from '../../src-main/core/roles/idp/release-attributes';
import { NAMEID_FORMAT } from '../../src-main/core/saml/identifiers';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';
import { systemClock, systemRandom } from '../../src-main/adapters/system-ports';
import { findIdpFlavour } from '../../src-main/profiles/idp/registry';
import { buildIfStale } from '../build';
import { benchAggregate } from './aggregate';
import { rawRsa, samlifyIssue } from './issue-contenders';
import { benchGrowth, type SizedMessage } from './growth';
import {
  acsUrl,
  benchGroups,
  benchPersona,
  idpEntityId,
  type KeyPair,
  makeKeyPair,
  spEntityId,
} from './login-fixture';
import { type Contender, measureInterleaved, printTable } from './measure';
import { benchMemory } from './memory';
import { benchValidation } from './validate';

const ROUNDS = 40;

/** Groups of about 120 octets each that bring a message to its size. */
const sizes: readonly (readonly [label: string, groups: number])[] = [
  ['10 kB', 20],
  ['100 kB', 770],
  ['1 MB', 8300],
  ['10 MB', 83_000],
];

const spMetadata = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${spEntityId}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;

async function mintWith(keys: KeyPair, sign: 'assertion' | 'none', persona: Persona = benchPersona) {
  return mintResponse(
    { persona, spMetadata, idpEntityId, key: keys.keyPem, cert: keys.certPem, sign },
    { clock: systemClock, random: systemRandom },
  );
}

/** The same login with as many groups as it takes: sizes are those of the XML, and stay below the 10 MB limit. */
async function mintSized(keys: KeyPair): Promise<SizedMessage[]> {
  const messages: SizedMessage[] = [];
  for (const [label, groups] of sizes) {
    const persona = { ...benchPersona, groups: benchGroups(groups) };
    const { base64, xml } = await mintWith(keys, 'assertion', persona);
    messages.push({ label, bytes: Buffer.byteLength(xml), base64 });
  }
  return messages;
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
  const sized = await mintSized(keys);
  await benchGrowth(sized, certificate);
  const largest = sized.at(-1);
  if (largest) benchMemory(largest, certificate);
  await benchIssue(keys);
  await benchAggregate();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
