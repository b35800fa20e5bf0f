/**
 * Private keys at rest: sealed with a passphrase where there is one, else by the store of the operating system, else
 * as they are, with nothing but the mode of the file between them and others; whichever it is, it is said. A file
 * sealed in another way is opened where that can be done, and sealed anew.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { UsageError } from '../../app/usage-error';

/** The key store of the operating system, as the desktop offers it. */
export interface OsVault {
  /** What it is called there, such as "Keychain". */
  readonly name: string;
  readonly encrypt: (text: string) => Uint8Array;
  /** Throws when another user or machine encrypted it. */
  readonly decrypt: (sealed: Uint8Array) => string;
}

export interface KeyProtection {
  readonly kind: 'passphrase' | 'os' | 'file-mode';
  /** For the user: how keys are kept. */
  readonly words: string;
  /** Text that takes the place of the key in its file. */
  readonly seal: (keyPem: string) => Promise<string>;
  /** The key of a file's text, and whether it is sealed as `seal` would; null when it holds none. Rejects with UsageError. */
  readonly open: (
    text: string,
    file: string,
  ) => Promise<{ readonly keyPem: string; readonly isCurrent: boolean } | null>;
}

export const PASSPHRASE_VARIABLE = 'SAML_WORKBENCH_PASSPHRASE';
const LABEL = 'SAML WORKBENCH SEALED KEY';
const SEALED = new RegExp(
  `-----BEGIN ${LABEL}-----\\s+(os|scrypt)\\s+([A-Za-z0-9+/=\\s]+?)-----END ${LABEL}-----`,
);
const PLAIN = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/;
/** N, r and p: 32 MiB and about a tenth of a second for each try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const [SALT, NONCE, TAG] = [16, 12, 16];

export function createKeyProtection(passphrase: string | null, vault: OsVault | null): KeyProtection {
  const kind = passphrase !== null ? 'passphrase' : vault !== null ? 'os' : 'file-mode';
  return {
    kind,
    words: describe(kind, vault),
    seal: async (keyPem) => {
      if (passphrase !== null) return block('scrypt', await sealWith(passphrase, keyPem));
      if (vault !== null) return block('os', Buffer.from(vault.encrypt(keyPem)));
      return keyPem;
    },
    open: async (text, file) => {
      const [, how, body = ''] = SEALED.exec(text) ?? [];
      if (how === undefined) {
        const plain = PLAIN.exec(text)?.[0];
        return plain === undefined ? null : { keyPem: `${plain}\n`, isCurrent: kind === 'file-mode' };
      }
      const sealed = Buffer.from(body, 'base64');
      const keyPem =
        how === 'os' ? openWithVault(vault, sealed, file) : await openWith(passphrase, sealed, file);
      return { keyPem, isCurrent: how === (kind === 'passphrase' ? 'scrypt' : kind) };
    },
  };
}

function describe(kind: KeyProtection['kind'], vault: OsVault | null): string {
  if (kind === 'passphrase')
    return `Private keys are encrypted with the passphrase in ${PASSPHRASE_VARIABLE}.`;
  if (kind === 'os') return `Private keys are encrypted by ${vault?.name ?? 'the operating system'}.`;
  return `Private keys are not encrypted: their files are readable by their owner alone. Set ${PASSPHRASE_VARIABLE} to encrypt them.`;
}

function block(how: 'os' | 'scrypt', sealed: Buffer): string {
  const lines = sealed.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${LABEL}-----\n${how}\n${lines}\n-----END ${LABEL}-----\n`;
}

/** Salt, nonce, tag and ciphertext, one after the other: scrypt (RFC 7914), then AES-256-GCM. */
async function sealWith(passphrase: string, text: string): Promise<Buffer> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce);
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), ciphertext]);
}

async function openWith(passphrase: string | null, sealed: Buffer, file: string): Promise<string> {
  if (passphrase === null) {
    throw new UsageError(
      `${file} is encrypted with a passphrase`,
      `Set ${PASSPHRASE_VARIABLE} to it, or move the file away to have a new key made.`,
    );
  }
  const [nonceAt, tagAt, textAt] = [SALT, SALT + NONCE, SALT + NONCE + TAG];
  try {
    const key = await deriveKey(passphrase, sealed.subarray(0, nonceAt));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, tagAt), {
      authTagLength: TAG,
    });
    decipher.setAuthTag(sealed.subarray(tagAt, textAt));
    return decipher.update(sealed.subarray(textAt), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new UsageError(
      `${file} does not open with the passphrase in ${PASSPHRASE_VARIABLE}, or is damaged`,
      'Give the passphrase it was encrypted with, or move the file away to have a new key made.',
    );
  }
}

function openWithVault(vault: OsVault | null, sealed: Buffer, file: string): string {
  try {
    if (vault) return vault.decrypt(sealed);
  } catch {
    // Said below: it was another user's, or another machine's.
  }
  throw new UsageError(
    `${file} is encrypted by the operating system for the desktop workbench, and cannot be opened here`,
    `Start the desktop once with ${PASSPHRASE_VARIABLE} set: keys are then encrypted with that passphrase. Or name another data directory.`,
  );
}

function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
