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
import type { Flavour } from '../../src-main/core/roles/idp/flavour';
import { findIdpFlavour, idpFlavours } from '../../src-main/profiles/idp/registry';
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
import { benchHttpSso } from './http-sso';
import { type Contender, measureInterleaved, printTable } from './measure';
import { benchHar } from './har';
import { benchMemory } from './memory';
import { benchStore } from './store';
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
function ownIssue(keys: KeyPair, flavour: Flavour, sign: 'assertion' | 'both'): Contender {
  const signingKey = loadSigningKey(keys.keyPem, keys.certPem);
  const attributes = releaseAttributes({
    persona: benchPersona,
    flavour,
    groups: benchPersona.groups,
    wanted: null,
  });
  return {
    name: `issueResponse (${flavour.id}, ${sign === 'both' ? 'both' : 'assertion'} signed)`,
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
        sign,
      }),
  };
}

function requireFlavour(id: string): Flavour {
  const flavour = findIdpFlavour(id);
  if (!flavour) throw new Error(`The flavour ${id} is missing`);
  return flavour;
}

async function benchIssue(keys: KeyPair): Promise<void> {
  const unsigned = await mintWith(keys, 'none');
  const own = ownIssue(keys, requireFlavour('generic'), 'assertion');
  const contenders = [rawRsa(keys), own, samlifyIssue(unsigned.xml, keys)];
  const measured = await measureInterleaved(contenders, ROUNDS);
  printTable(
    `Issue, ${Buffer.byteLength(unsigned.xml)} bytes before signing`,
    measured,
    'raw RSA-2048 signature',
  );
}

/** What each flavour must reach of the rate of raw RSA signing, in per cent. */
const reachOf = (id: string): number => (id === 'generic' || id === 'okta' ? 75 : 50);

async function benchFlavours(keys: KeyPair): Promise<void> {
  const contenders = idpFlavours.map((flavour) => ownIssue(keys, flavour, 'assertion'));
  const [raw, ...measured] = await measureInterleaved([rawRsa(keys), ...contenders], ROUNDS);
  printTable(
    'Issue, each flavour, the assertion signed',
    raw ? [raw, ...measured] : measured,
    'raw RSA-2048 signature',
  );
  measured.forEach(({ microseconds }, index) => {
    const id = idpFlavours[index]?.id ?? '';
    const share = ((raw?.microseconds ?? NaN) / microseconds) * 100;
    console.log(
      `  ratio: ${id} issues at ${share.toFixed(0)} % of the rate of raw RSA signing (reach: ${reachOf(id)} %)`,
    );
  });
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
  await benchFlavours(keys);
  await benchAggregate();
  await benchHar();
  benchStore(xml);
  await benchHttpSso(keys);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
