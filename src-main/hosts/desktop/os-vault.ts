/** The operating system's key store, where Electron finds one it can trust with a secret. */
import { safeStorage } from 'electron';
import type { OsVault } from '../../adapters/keys/key-protection';

const names: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'the Keychain',
  win32: 'Windows (DPAPI)',
};

/** Null where there is none: on Linux without a keyring everybody could open what Electron calls encrypted. */
export function findOsVault(): OsVault | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && backendOf() === 'basic_text') return null;
  return {
    name: names[process.platform] ?? 'the keyring of this desktop',
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}

/** Electron says which one it chose since version 27; before, it offers none without a keyring. */
function backendOf(): string | null {
  return typeof safeStorage.getSelectedStorageBackend === 'function'
    ? safeStorage.getSelectedStorageBackend()
    : null;
}
