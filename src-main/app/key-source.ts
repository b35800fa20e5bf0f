/** Keys in the configuration: each made here, or given as files, with a name to choose it by. */
import { z } from 'zod';

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'a name has small letters, digits and hyphens, 32 at most')
  .optional();
const files = z.strictObject({ name, key: z.string().min(1), certificate: z.string().min(1) });

export const signingKinds = ['rsa2048', 'rsa3072', 'rsa4096', 'p256', 'p384'] as const;
const encryptionKinds = ['rsa2048', 'rsa3072', 'rsa4096'] as const;

export const signingKeysSchema = z
  .array(z.union([files, z.strictObject({ name, kind: z.enum(signingKinds).optional() })]))
  .min(1)
  .superRefine(refuseSameNames);

/** An encrypted key is wrapped with RSA. */
export const encryptionKeysSchema = z
  .array(z.union([files, z.strictObject({ name, kind: z.enum(encryptionKinds).optional() })]))
  .min(1)
  .superRefine(refuseSameNames);

export type KeySource = z.infer<typeof signingKeysSchema>[number];
export type SigningKind = (typeof signingKinds)[number];

type Named = { readonly name?: string | undefined };

/** A key is called by its name, or by its place in the list, counted from 1. */
export function nameOfKey(source: Named, index: number): string {
  return source.name ?? String(index + 1);
}

function refuseSameNames(keys: readonly Named[], context: z.core.$RefinementCtx<Named[]>): void {
  const names = keys.map(nameOfKey);
  const again = names.findIndex((each, index) => names.indexOf(each) !== index);
  if (again === -1) return;
  context.addIssue({ code: 'custom', path: [again, 'name'], message: 'another key has this name' });
}

/** The key that signs has to be one of the list. */
export function refuseUnknownKey(
  role: { readonly signingKeys?: readonly Named[] | undefined; readonly signWith?: string | undefined },
  context: z.core.$RefinementCtx<unknown>,
): void {
  const names = (role.signingKeys ?? [{}]).map(nameOfKey);
  if (role.signWith === undefined || names.includes(role.signWith)) return;
  const message = `the keys are ${names.join(', ')}`;
  context.addIssue({ code: 'custom', path: ['signWith'], message });
}
