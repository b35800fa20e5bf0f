/** The extensions of a certificate or request that say what it is for (RFC 5280 section 4.2.1). */
import { extendedKeyUsages, keyUsages } from '../contract/model/certificate';
import { x509 } from './x509';

export interface ReadExtensions {
  readonly keyUsage: string[] | null;
  readonly extendedKeyUsage: string[] | null;
  readonly subjectAltNames: { type: string; value: string }[];
  /** Null without basicConstraints. */
  readonly isCa: boolean | null;
}

const nothing: ReadExtensions = { keyUsage: null, extendedKeyUsage: null, subjectAltNames: [], isCa: null };

const kindNames: Readonly<Record<string, string>> = { url: 'uri', dn: 'directory' };

/** Of a DER; nothing where the library cannot read it, because the rest can be shown all the same. */
export function readExtensions(der: Buffer, of: 'certificate' | 'request'): ReadExtensions {
  const octets = new Uint8Array(der);
  try {
    const read =
      of === 'certificate' ? new x509.X509Certificate(octets) : new x509.Pkcs10CertificateRequest(octets);
    const all = read.extensions;
    const usage = all.find((each) => each instanceof x509.KeyUsagesExtension);
    const extended = all.find((each) => each instanceof x509.ExtendedKeyUsageExtension);
    const names = all.find((each) => each instanceof x509.SubjectAlternativeNameExtension);
    const constraints = all.find((each) => each instanceof x509.BasicConstraintsExtension);
    return {
      keyUsage:
        usage === undefined
          ? null
          : keyUsages.filter((name) => (usage.usages & x509.KeyUsageFlags[name]) !== 0),
      extendedKeyUsage: extended?.usages.map(nameOfUsage) ?? null,
      subjectAltNames:
        names?.names.items.map(({ type, value }) => ({ type: kindNames[type] ?? type, value })) ?? [],
      isCa: constraints?.ca ?? null,
    };
  } catch {
    return nothing;
  }
}

function nameOfUsage(oid: unknown): string {
  return extendedKeyUsages.find((name) => x509.ExtendedKeyUsage[name] === oid) ?? String(oid);
}
