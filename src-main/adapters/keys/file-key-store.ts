/** Keeps the listeners' keys in files of the data directory, readable by their owner alone and protected as said there. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SigningKind } from '../../app/key-source';
import type { KeyStore } from '../../app/ports';
import { createSelfSigned, type KeyAndCertificate } from '../../certificates/create';
import type { Clock } from '../../core/clock';
import { loadSigningKey } from '../../core/xmlsec/sign';
import { createKeyProtection, type KeyProtection } from './key-protection';

const HOUR = 60 * 60 * 1000;
const TEN_YEARS = 3650 * 24 * HOUR;

export function createFileKeyStore(
  directory: string,
  clock: Clock,
  protection: KeyProtection = createKeyProtection(null, null),
): KeyStore {
  const loaded = new Map<string, Promise<KeyAndCertificate>>();
  return {
    load: (name, kind = 'rsa2048') => {
      const known = loaded.get(name) ?? readOrMake(join(directory, 'keys'), name, kind, clock, protection);
      loaded.set(name, known);
      return known;
    },
  };
}

async function readOrMake(
  directory: string,
  name: string,
  kind: SigningKind,
  clock: Clock,
  protection: KeyProtection,
): Promise<KeyAndCertificate> {
  const file = join(directory, `${name}.pem`);
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: ${error.message}`);
  });
  if (existing !== null) {
    const { pair, isCurrent } = await parse(existing, file, protection);
    if (!isCurrent) await write(directory, file, pair, protection);
    return pair;
  }
  // An hour back, so that a peer whose clock is behind accepts a certificate made just now.
  const made = await make(commonNameOf(name), kind, clock.now() - HOUR);
  await write(directory, file, made, protection);
  return made;
}

async function write(
  directory: string,
  file: string,
  { keyPem, certPem }: KeyAndCertificate,
  protection: KeyProtection,
): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const draft = `${file}.new`;
  await writeFile(draft, (await protection.seal(keyPem)) + certPem, { mode: 0o600 });
  await rename(draft, file);
}

async function parse(
  text: string,
  file: string,
  protection: KeyProtection,
): Promise<{ readonly pair: KeyAndCertificate; readonly isCurrent: boolean }> {
  const opened = await protection.open(text, file);
  const certPem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text)?.[0];
  try {
    if (!opened || !certPem) throw new Error('it lacks a private key or a certificate');
    loadSigningKey(opened.keyPem, certPem);
    return { pair: { keyPem: opened.keyPem, certPem: `${certPem}\n` }, isCurrent: opened.isCurrent };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is damaged: ${why}. Move it away to have a new key made.`);
  }
}

/** `idp-signing-next` becomes `SAML Workbench IdP signing next`. */
function commonNameOf(name: string): string {
  const [role = '', ...rest] = name.split('-');
  return `SAML Workbench ${role === 'idp' ? 'IdP' : role.toUpperCase()} ${rest.join(' ')}`.slice(0, 64);
}

async function make(commonName: string, kind: SigningKind, notBefore: number): Promise<KeyAndCertificate> {
  if (kind !== 'p256' && kind !== 'p384') {
    return createSelfSigned({ commonName, notBefore, bits: Number(kind.slice('rsa'.length)) });
  }
  // The library that makes certificates of EC keys is large, and few configurations need it.
  const { issueCertificate } = await import('../../certificates/issue');
  const { makePrivateKey } = await import('../../certificates/key-pair');
  const keyPem = await makePrivateKey(kind);
  const certPem = await issueCertificate({
    subject: `CN=${commonName}`,
    san: [],
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [],
    notBefore,
    notAfter: notBefore + TEN_YEARS,
    hash: kind === 'p256' ? 'sha256' : 'sha384',
    keyPem,
    issuer: null,
    pathLength: null,
  });
  return { keyPem, certPem };
}
