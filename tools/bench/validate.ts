/** Judging one signed Response: checkMessage against node-saml's validation and libxmlsec1's command line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type * as library from '../../src-main/library';
import { projectRoot } from '../run-command';
import { type Contender, measureInterleaved, printTable } from './measure';
import { acsUrl, idpEntityId, spEntityId } from './login-fixture';

const REPEAT = 200;

type Library = typeof library;

export async function benchValidation(
  base64: string,
  xml: string,
  certificate: string,
  rounds: number,
): Promise<void> {
  // The built library: what a user runs, not the sources.
  const { checkMessage } = createRequire(__filename)(join(projectRoot, 'out/main/library.js')) as Library;
  const saml = new SAML({
    callbackUrl: acsUrl,
    issuer: spEntityId,
    audience: spEntityId,
    idpIssuer: idpEntityId,
    idpCert: certificate,
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: true,
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: 180_000,
  });
  const context = {
    idpCertificates: [certificate],
    spEntityId,
    acsUrl,
    unsolicited: true,
  };
  const verdict = await checkMessage(base64, context);
  if (verdict.verdict !== 'accept')
    throw new Error(`checkMessage did not accept the message: ${verdict.summary}`);

  const contenders: Contender[] = [
    { name: 'checkMessage', run: () => checkMessage(base64, context) },
    { name: '@node-saml/node-saml', run: () => saml.validatePostResponseAsync({ SAMLResponse: base64 }) },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'saml-bench-'));
  try {
    const xmlsec = xmlsecContender(folder, xml, certificate);
    if (xmlsec) contenders.push(xmlsec);
    else console.log('xmlsec1 is not installed: left out');
    const measured = await measureInterleaved(contenders, rounds);
    printTable(`Validate, ${Buffer.byteLength(xml)} bytes, assertion signed`, measured, 'checkMessage');
    const own = measured[0]?.microseconds ?? NaN;
    const nodeSaml = measured[1]?.microseconds ?? NaN;
    console.log(
      `  ratio: checkMessage is ${(nodeSaml / own).toFixed(1)} x as fast as node-saml's validation (reach: 20)`,
    );
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
