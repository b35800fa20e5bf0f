/**
 * What HTTPS on this machine needs: a certificate of a CA that was made here, kept in the data directory and to be
 * trusted by the user's own browser alone; or the files the user has.
 */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { UsageError } from '../../app/usage-error';
import type { TestAuthority } from '../../certificates/test-authority';
import type { Clock } from '../../core/clock';

export interface TlsPair {
  readonly key: string;
  readonly cert: string;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Browsers take a certificate of a private CA for 825 days at most. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3650;

/** The pair of the files given. Rejects with UsageError when they cannot be read or do not belong together. */
export async function readTlsPair(
  files: { readonly key: string; readonly certificate: string },
  base: string,
): Promise<TlsPair> {
  const read = (file: string): Promise<string> =>
    readFile(resolve(base, file), 'utf8').catch((error: Error) => {
      throw new UsageError(`${resolve(base, file)} for HTTPS cannot be read: ${error.message}`);
    });
  const pair = { key: await read(files.key), cert: await read(files.certificate) };
  try {
    createSecureContext(pair);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${files.key} and ${files.certificate} cannot be used for HTTPS: ${why}`,
      'Give a PEM key without a pass phrase, and its certificate followed by those of its CA.',
    );
  }
  return pair;
}

/** A fresh certificate for the names, of the CA in the data directory, which is made at the first call. */
export async function issueLocalTls(
  dataDirectory: string,
  names: readonly string[],
  clock: Clock,
): Promise<TlsPair & { readonly authorityFile: string }> {
  const { issueCertificate } = await import('../../certificates/issue');
  const { makePrivateKey } = await import('../../certificates/key-pair');
  const authority = await loadAuthority(dataDirectory, clock);
  const notBefore = clock.now() - HOUR;
  const key = await makePrivateKey('p256');
  const all = ['127.0.0.1', '::1', 'localhost', ...names];
  const cert = await issueCertificate({
    subject: 'CN=SAML Workbench on this machine',
    san: [...new Set(all)].map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['serverAuth'],
    notBefore,
    notAfter: notBefore + SERVER_DAYS * DAY,
    hash: 'sha256',
    keyPem: key,
    issuer: authority.issuer,
    pathLength: null,
  });
  return { key, cert: cert + authority.chain.join(''), authorityFile: join(dataDirectory, 'local-ca.crt') };
}

/** The key stays with its owner; the certificate beside it is there to be imported. */
async function loadAuthority(dataDirectory: string, clock: Clock): Promise<TestAuthority> {
  const { makeAuthority, readAuthority, writeAuthority } = await import('../../certificates/test-authority');
  const directory = join(dataDirectory, 'keys');
  const file = join(directory, 'local-ca.pem');
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  if (existing !== null) {
    try {
      return readAuthority(existing);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${file} is damaged: ${why}`, 'Move it away to have a new CA made.');
    }
  }
  const notBefore = clock.now() - HOUR;
  const made = await makeAuthority({
    intermediates: 0,
    notBefore,
    notAfter: notBefore + AUTHORITY_DAYS * DAY,
    key: 'p256',
    hash: 'sha256',
  });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  await writeFile(`${file}.new`, writeAuthority(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  await writeFile(join(dataDirectory, 'local-ca.crt'), made.chain.join(''), { mode: 0o644 });
  return made;
}
