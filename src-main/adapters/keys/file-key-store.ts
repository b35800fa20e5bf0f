/** Keeps the listeners' keys as PEM files in the data directory, readable by their owner alone. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyName, KeyStore } from '../../app/ports';
import { createSelfSigned, type KeyAndCertificate } from '../../certificates/create';
import type { Clock } from '../../core/clock';
import { loadSigningKey } from '../../core/xmlsec/sign';

const commonNames: Readonly<Record<KeyName, string>> = {
  'idp-signing': 'SAML Workbench IdP signing',
  'sp-signing': 'SAML Workbench SP signing',
  'sp-encryption': 'SAML Workbench SP encryption',
};
const HOUR = 60 * 60 * 1000;

export function createFileKeyStore(directory: string, clock: Clock): KeyStore {
  const loaded = new Map<KeyName, Promise<KeyAndCertificate>>();
  const load = (name: KeyName): Promise<KeyAndCertificate> => {
    const known = loaded.get(name) ?? readOrMake(join(directory, 'keys'), name, clock);
    loaded.set(name, known);
    return known;
  };
  return { load };
}

async function readOrMake(directory: string, name: KeyName, clock: Clock): Promise<KeyAndCertificate> {
  const file = join(directory, `${name}.pem`);
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: ${error.message}`);
  });
  return existing === null ? make(directory, file, name, clock) : parse(existing, file);
}

function parse(text: string, file: string): KeyAndCertificate {
  const keyPem = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/.exec(text)?.[0];
  const certPem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text)?.[0];
  try {
    if (!keyPem || !certPem) throw new Error('it lacks a private key or a certificate');
    loadSigningKey(keyPem, certPem);
    return { keyPem: `${keyPem}\n`, certPem: `${certPem}\n` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is damaged: ${why}. Move it away to have a new key made.`);
  }
}

async function make(
  directory: string,
  file: string,
  name: KeyName,
  clock: Clock,
): Promise<KeyAndCertificate> {
  // An hour back, so that a peer whose clock is behind accepts a certificate made just now.
  const made = await createSelfSigned({ commonName: commonNames[name], notBefore: clock.now() - HOUR });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const draft = `${file}.new`;
  await writeFile(draft, made.keyPem + made.certPem, { mode: 0o600 });
  await rename(draft, file);
  return made;
}
