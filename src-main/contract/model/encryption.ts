/** The algorithms assertions are encrypted with, by our names. */
import { z } from 'zod';

export const dataAlgorithmNames = [
  'aes128-cbc',
  'aes192-cbc',
  'aes256-cbc',
  'aes128-gcm',
  'aes192-gcm',
  'aes256-gcm',
] as const;
export type DataAlgorithmName = (typeof dataAlgorithmNames)[number];

export const keyAlgorithmNames = ['rsa-oaep-mgf1p', 'rsa-oaep'] as const;
export type KeyAlgorithmName = (typeof keyAlgorithmNames)[number];

export const oaepHashNames = ['sha1', 'sha256', 'sha384', 'sha512'] as const;
export type OaepHashName = (typeof oaepHashNames)[number];

/** What is absent is the choice of the SP's metadata, else of the flavour. */
export const encryptionChoiceSchema = z
  .strictObject({
    data: z.enum(dataAlgorithmNames).optional(),
    key: z.enum(keyAlgorithmNames).optional(),
    digest: z.enum(oaepHashNames).optional(),
    mgf: z.enum(oaepHashNames).optional(),
  })
  .refine(({ key, mgf }) => key !== 'rsa-oaep-mgf1p' || mgf === undefined || mgf === 'sha1', {
    path: ['mgf'],
    error: 'rsa-oaep-mgf1p always has sha1; choose rsa-oaep',
  });

/** True: every attribute; names: these alone. */
export const encryptedAttributesSchema = z.union([z.boolean(), z.array(z.string().min(1))]);
