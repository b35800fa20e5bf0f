/** One key and certificate for a whole test file: made once, kept nowhere. */
import { createSelfSigned } from '../../src-main/certificates/create';
import type { KeyAndCertificate } from '../../src-main/certificates/create';
import type { SigningKey } from '../../src-main/core/xmlsec/sign';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';

/** Issued in 2020, valid for ten years. */
export async function makeTestKey(commonName = 'idp.test'): Promise<KeyAndCertificate & { key: SigningKey }> {
  const made = await createSelfSigned({ commonName, notBefore: Date.UTC(2020, 0, 1) });
  return { ...made, key: loadSigningKey(made.keyPem, made.certPem) };
}
