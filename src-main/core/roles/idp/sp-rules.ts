/** How one application is answered otherwise than the others. */
import type { SignedParts } from './flavour';
import type { EncryptionChoice } from './service-provider';

/** What is absent is as for every application. */
export interface SpRules {
  readonly sign?: SignedParts | undefined;
  readonly encryptAssertions?: boolean | undefined;
  readonly encryptNameIds?: boolean | undefined;
  /** True: every attribute; names: these alone. */
  readonly encryptAttributes?: boolean | readonly string[] | undefined;
  readonly encryption?: EncryptionChoice | undefined;
  readonly wantAuthnRequestsSigned?: boolean | undefined;
}
