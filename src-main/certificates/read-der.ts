/** One binary part, whatever it is: certificate, request, key, PKCS#12 or PKCS#7. */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { derLength } from '../core/xmlsec/certificate-text';
import { CertificateError } from './certificate-error';
import { isRequest } from './describe-request';
import type { Part } from './pasted';
import { looksLikePkcs12, readPkcs12 } from './read-pkcs12';

export interface DerFound {
  /** In words. */
  readonly form: string;
  readonly parts: readonly Part[];
}

/** Null when the octets are none of these. Throws CertificateError for what a password would open. */
export function readDer(der: Buffer, found: string, password: string | null): DerFound | null {
  if (der[0] !== 0x30) return null;
  if (looksLikePkcs12(der)) return describePkcs12(der, found, password);
  if (isCertificate(der)) return { form: 'a certificate', parts: splitCertificates(der, found) };
  if (isRequest(der)) return { form: 'a certificate request', parts: [{ kind: 'request', der, found }] };
  const pkcs7 = readPkcs7(der, found);
  if (pkcs7.length > 0) return { form: 'PKCS#7', parts: pkcs7 };
  const key = readKey(der, password);
  if (key === null) return null;
  return { form: `a ${key.type} key`, parts: [{ kind: 'key', key, found }] };
}

/** Certificates written one after the other. */
function splitCertificates(der: Buffer, found: string): Part[] {
  const parts: Part[] = [];
  for (let rest = der; rest.length > 0 && isCertificate(rest); rest = rest.subarray(derLength(rest))) {
    parts.push({ kind: 'certificate', der: rest.subarray(0, derLength(rest)), found });
  }
  return parts;
}

function describePkcs12(der: Buffer, found: string, password: string | null): DerFound {
  const { certificates, keys } = readPkcs12(der, password);
  return {
    form: 'PKCS#12',
    parts: [
      ...certificates.map((each): Part => ({
        kind: 'certificate',
        der: each,
        found: `certificate in ${found}`,
      })),
      ...keys.flatMap((each): Part[] => {
        const key = readKey(each, null);
        return key === null ? [] : [{ kind: 'key', key, found: `key in ${found}` }];
      }),
    ],
  };
}

export function isCertificate(der: Buffer): boolean {
  try {
    return new X509Certificate(der).publicKey.type === 'public';
  } catch {
    return false;
  }
}

/** A private or public key in DER. Private first: a public key can be made of one. */
function readKey(der: Buffer, password: string | null): KeyObject | null {
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      return createPrivateKey({
        key: der,
        format: 'der',
        type,
        ...(password === null ? {} : { passphrase: password }),
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_MISSING_PASSPHRASE') {
        throw new CertificateError(
          'The private key is protected by a pass phrase',
          'Give it with --password.',
        );
      }
    }
  }
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      return createPublicKey({ key: der, format: 'der', type });
    } catch {
      // Not this one.
    }
  }
  return null;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** The certificates of a PKCS#7 bundle (RFC 5652 SignedData); none when it is something else. */
function readPkcs7(der: Buffer, found: string): Part[] {
  try {
    const [type, content] = partsOf(forge.asn1.fromDer(der.toString('latin1')));
    if (typeof type?.value !== 'string' || content === undefined) return [];
    if (forge.asn1.derToOid(forge.util.createBuffer(type.value)) !== SIGNED_DATA) return [];
    const [signedData] = partsOf(content);
    const held = (signedData ? partsOf(signedData) : []).find(
      (each) => each.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && Number(each.type) === 0,
    );
    return (held ? partsOf(held) : []).map((each): Part => ({
      kind: 'certificate',
      der: Buffer.from(forge.asn1.toDer(each).getBytes(), 'latin1'),
      found: `certificate in ${found}`,
    }));
  } catch {
    return [];
  }
}

function partsOf(value: forge.asn1.Asn1): forge.asn1.Asn1[] {
  return Array.isArray(value.value) ? value.value : [];
}
