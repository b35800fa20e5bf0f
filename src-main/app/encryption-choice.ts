/** The algorithms to encrypt with, as a configuration names them. */
import { z } from 'zod';
import type { EncryptionChoice } from '../core/roles/idp/service-provider';
import { dataAlgorithmNames, keyAlgorithmNames, oaepHashNames } from '../core/xmlsec/encryption-algorithms';

export const encryptionChoiceSchema = z
  .strictObject({
    data: z.enum(dataAlgorithmNames).optional(),
    key: z.enum(keyAlgorithmNames).optional(),
    digest: z.enum(oaepHashNames).optional(),
    mgf: z.enum(oaepHashNames).optional(),
  })
  .superRefine(({ key, mgf }, context) => {
    if (key !== 'rsa-oaep-mgf1p' || mgf === undefined || mgf === 'sha1') return;
    const message = 'rsa-oaep-mgf1p always has sha1; choose rsa-oaep';
    context.addIssue({ code: 'custom', path: ['mgf'], message });
  });

/** What is named; the rest stays with the metadata and the flavour. */
export function encryptionOf(named: z.output<typeof encryptionChoiceSchema> = {}): EncryptionChoice {
  const { data, key, digest, mgf } = named;
  return {
    ...(data ? { data } : {}),
    ...(key ? { key } : {}),
    ...(digest ? { digest } : {}),
    ...(mgf ? { mgf } : {}),
  };
}
