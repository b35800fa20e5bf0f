/** The algorithms to encrypt with, as they were named: what was not stays with the metadata and the flavour. */
import type { z } from 'zod';
import type { encryptionChoiceSchema } from '../contract/model/encryption';
import type { EncryptionChoice } from '../core/roles/idp/service-provider';

export function encryptionOf(named: z.output<typeof encryptionChoiceSchema> = {}): EncryptionChoice {
  const { data, key, digest, mgf } = named;
  return {
    ...(data ? { data } : {}),
    ...(key ? { key } : {}),
    ...(digest ? { digest } : {}),
    ...(mgf ? { mgf } : {}),
  };
}
