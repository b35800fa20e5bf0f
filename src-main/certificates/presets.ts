/** Certificates that are asked for again and again: names, usages and validity that fit what they are for. */
import type {
  CertificatePreset,
  CreateCertificateOptions,
  ExtendedKeyUsageName,
  KeyUsage,
} from '../contract/model/certificate';

export interface CertificatePlan {
  readonly title: string;
  readonly subject: string;
  readonly san: readonly string[];
  readonly keyUsage: readonly KeyUsage[];
  readonly extendedKeyUsage: readonly ExtendedKeyUsageName[];
  readonly days: number;
  /** The `use` of a KeyDescriptor and a JWK. */
  readonly use: 'signing' | 'encryption' | null;
}

const YEARS = 365;

export const presetPlans: Readonly<Record<CertificatePreset, CertificatePlan>> = {
  'idp-signing': {
    title: 'signs Responses and Assertions of an IdP',
    subject: 'CN=Test IdP signing',
    san: [],
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [],
    days: 10 * YEARS,
    use: 'signing',
  },
  'sp-signing': {
    title: 'signs AuthnRequests and LogoutRequests of an SP',
    subject: 'CN=Test SP signing',
    san: [],
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [],
    days: 10 * YEARS,
    use: 'signing',
  },
  'sp-encryption': {
    title: 'receives encrypted assertions at an SP',
    subject: 'CN=Test SP encryption',
    san: [],
    keyUsage: ['keyEncipherment'],
    extendedKeyUsage: [],
    days: 10 * YEARS,
    use: 'encryption',
  },
  'tls-localhost': {
    title: 'TLS on this machine',
    subject: 'CN=localhost',
    san: ['dns:localhost', 'ip:127.0.0.1', 'ip:::1'],
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: ['serverAuth'],
    // Browsers refuse server certificates that are valid for longer.
    days: 397,
    use: null,
  },
};

const plain: CertificatePlan = {
  title: 'test certificate',
  subject: 'CN=Test certificate',
  san: [],
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsage: [],
  days: 10 * YEARS,
  use: null,
};

/** The preset's plan, overridden by what is given. An EC key enciphers no keys: it agrees on them instead. */
export function planCertificate(options: CreateCertificateOptions): CertificatePlan {
  const base = options.preset === undefined ? plain : presetPlans[options.preset];
  const isElliptic = options.key?.startsWith('p') === true;
  const defaultUsage = isElliptic
    ? base.keyUsage.map((usage): KeyUsage => (usage === 'keyEncipherment' ? 'keyAgreement' : usage))
    : base.keyUsage;
  return {
    ...base,
    subject: options.subject ?? base.subject,
    san: options.san ?? base.san,
    keyUsage: options.keyUsage ?? defaultUsage,
    extendedKeyUsage: options.extendedKeyUsage ?? base.extendedKeyUsage,
    days: options.days ?? base.days,
  };
}
