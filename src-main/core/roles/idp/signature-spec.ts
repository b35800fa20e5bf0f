/** How a flavour signs, as the signer wants to know it. */
import type { SignatureSpec, SigningKey } from '../../xmlsec/sign';
import type { Flavour } from './flavour';

/** `typedValues`: whether what is signed shows values whose xsi:type uses the prefix xs. */
export function signatureSpecOf(
  flavour: Flavour,
  key: SigningKey,
  { typedValues }: { readonly typedValues: boolean },
): SignatureSpec {
  const { inclusiveNamespaces, ...signature } = flavour.signature;
  const keepsXs = typedValues && inclusiveNamespaces === 'typed-values';
  return { ...signature, key, inclusivePrefixes: keepsXs ? ['xs'] : [] };
}
