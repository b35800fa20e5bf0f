/**
 * The keys an end of the wire has by its configuration: made here and kept, or given as files. Several stand side
 * by side for a planned rollover: all are published, one is used.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type KeySource, nameOfKey } from '../../app/key-source';
import type { KeyStem, KeyStore } from '../../app/ports';
import { UsageError } from '../../app/usage-error';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { loadSigningKey, type SigningKey } from '../../core/xmlsec/sign';

export interface NamedKey {
  readonly name: string;
  readonly key: SigningKey;
}

/** One at least: without sources the key that is made at the first start. Rejects with UsageError for a file that cannot be used. */
export async function loadConfiguredKeys(
  stem: KeyStem,
  sources: readonly KeySource[] = [{}],
  { store, base }: { readonly store: KeyStore; readonly base: string },
): Promise<readonly NamedKey[]> {
  const keys: NamedKey[] = [];
  for (const [index, source] of sources.entries()) {
    const name = nameOfKey(source, index);
    const { keyPem, certPem } =
      'key' in source
        ? await readPair(source, base)
        : await store.load(fileNameOf(stem, source, index), source.kind);
    keys.push({ name, key: loadPair(keyPem, certPem, 'key' in source ? source.key : name) });
  }
  return keys;
}

/** The key in use: the one of that name, else the first. */
export function keyInUse(keys: readonly NamedKey[], name: string | null): SigningKey {
  const found = keys.find((each) => each.name === name) ?? keys[0];
  if (!found) throw new Error('There is no key');
  return found.key;
}

/** Certificates to publish, that of the key in use first. */
export function certificatesOf(keys: readonly NamedKey[], inUse: SigningKey): CertificateFacts[] {
  const others = keys.filter(({ key }) => key !== inUse).map(({ key }) => key.certificate);
  return [inUse.certificate, ...others];
}

/** Its kind is in the name, so that another kind in the configuration never meets a file of the old one. */
function fileNameOf(stem: KeyStem, source: KeySource, index: number): string {
  const kind =
    'kind' in source && source.kind !== undefined && source.kind !== 'rsa2048' ? [source.kind] : [];
  const name = source.name === undefined ? (index === 0 ? [] : [String(index + 1)]) : [source.name];
  return [stem, ...name, ...kind].join('-');
}

async function readPair(
  { key, certificate }: { readonly key: string; readonly certificate: string },
  base: string,
): Promise<{ keyPem: string; certPem: string }> {
  const read = (file: string, what: string): Promise<string> =>
    readFile(resolve(base, file), 'utf8').catch((error: Error) => {
      throw new UsageError(`The ${what} ${resolve(base, file)} cannot be read: ${error.message}`);
    });
  return { keyPem: await read(key, 'key file'), certPem: await read(certificate, 'certificate file') };
}

function loadPair(keyPem: string, certPem: string, what: string): SigningKey {
  try {
    return loadSigningKey(keyPem, certPem);
  } catch (error) {
    throw new UsageError(
      `The key ${what} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
