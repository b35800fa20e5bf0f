/** Judging one signed Response: checkMessage against node-saml's validation and libxmlsec1's command line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, measureInterleaved, printTable } from './measure';
import { contextFor, loadLibrary, makeNodeSaml, readings, requireAccepted } from './own-library';

const REPEAT = 200;
/** How many times as fast as node-saml's validation alone checkMessage is meant to be. */
const reach = { 'one reading': 12, 'with libxml2 and XSD': 7 } as const;

export async function benchValidation(
  base64: string,
  xml: string,
  certificate: string,
  rounds: number,
): Promise<void> {
  const library = loadLibrary();
  const saml = makeNodeSaml(certificate);
  const contenders: Contender[] = [];
  for (const [name, readers] of Object.entries(readings)) {
    const context = contextFor(certificate, readers);
    await requireAccepted(library, base64, context);
    contenders.push({ name: `checkMessage, ${name}`, run: () => library.checkMessage(base64, context) });
  }
  contenders.push({
    name: '@node-saml/node-saml',
    run: () => saml.validatePostResponseAsync({ SAMLResponse: base64 }),
  });
  const folder = mkdtempSync(join(tmpdir(), 'saml-bench-'));
  try {
    const xmlsec = xmlsecContender(folder, xml, certificate);
    if (xmlsec) contenders.push(xmlsec);
    else console.log('xmlsec1 is not installed: left out');
    const measured = await measureInterleaved(contenders, rounds);
    printTable(
      `Validate, ${Buffer.byteLength(xml)} bytes, assertion signed`,
      measured,
      'checkMessage, one reading',
    );
    const costOf = (name: string): number => measured.find((each) => each.name === name)?.microseconds ?? NaN;
    for (const [name, wanted] of Object.entries(reach)) {
      const ratio = costOf('@node-saml/node-saml') / costOf(`checkMessage, ${name}`);
      console.log(
        `  ratio: checkMessage, ${name}, is ${ratio.toFixed(1)} x as fast as node-saml's validation (reach: ${wanted})`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signature only, `--repeat` times in one process so that its start does not count. */
function xmlsecContender(folder: string, xml: string, certificate: string): Contender | null {
  if (spawnSync('xmlsec1', ['--version']).error) return null;
  const message = join(folder, 'message.xml');
  const pem = join(folder, 'certificate.pem');
  writeFileSync(message, xml);
  writeFileSync(pem, certificate);
  const args = [
    '--verify',
    '--repeat',
    String(REPEAT),
    '--pubkey-cert-pem',
    pem,
    '--id-attr:ID',
    'urn:oasis:names:tc:SAML:2.0:assertion:Assertion',
    message,
  ];
  return {
    name: `xmlsec1 --verify (signature only, x${REPEAT})`,
    operations: REPEAT,
    run: () => execFileSync('xmlsec1', args, { stdio: 'pipe' }),
  };
}
