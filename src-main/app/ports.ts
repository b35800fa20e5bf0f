/** What the use cases need of the world; adapters provide it, tests replace it. */
import type { KeyAndCertificate } from '../certificates/create';

export type KeyName = 'idp-signing' | 'sp-signing' | 'sp-encryption';

export interface KeyStore {
  /** The pair of that name, made at the first call and kept. Rejects with a clear sentence when it is damaged. */
  readonly load: (name: KeyName) => Promise<KeyAndCertificate>;
}
