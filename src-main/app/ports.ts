/** What the use cases need of the world; adapters provide it, tests replace it. */
import type { KeyAndCertificate } from '../certificates/create';
import type { SigningKind } from './key-source';

export type KeyStem = 'idp-signing' | 'sp-signing' | 'sp-encryption';

export interface KeyStore {
  /**
   * The pair of that name, made at the first call and kept: `kind` says of what kind, RSA of 2048 bits unless it
   * does. Rejects with a clear sentence when it is damaged.
   */
  readonly load: (name: string, kind?: SigningKind) => Promise<KeyAndCertificate>;
}
