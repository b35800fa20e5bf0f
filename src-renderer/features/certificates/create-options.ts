/** What the form for a certificate holds, and the options it stands for. */
import type { CreateCertificateOptions } from '../../../src-main/contract/model/certificate';

export const starts = ['idp-signing', 'sp-signing', 'sp-encryption', 'tls-localhost', 'expired'] as const;

export interface Draft {
  readonly start: (typeof starts)[number];
  readonly request: boolean;
  readonly subject: string;
  readonly san: readonly string[];
  readonly key: string;
  readonly privateKey: string;
  readonly hash: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly days: number | string;
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly issuer: 'self' | 'new' | 'given';
  readonly intermediates: number;
  readonly ca: string;
}

export const emptyDraft: Draft = {
  start: 'idp-signing',
  request: false,
  subject: '',
  san: [],
  key: 'rsa2048',
  privateKey: '',
  hash: 'sha256',
  notBefore: '',
  notAfter: '',
  days: '',
  keyUsage: [],
  extendedKeyUsage: [],
  issuer: 'self',
  intermediates: 1,
  ca: '',
};

const DAY = 86_400_000;

/** `now` in milliseconds since the epoch: an expired certificate ended the day before. */
export function optionsOf(draft: Draft, now: number): CreateCertificateOptions {
  const { start, request, subject, san, key, privateKey, hash } = draft;
  return {
    preset: start === 'expired' ? 'idp-signing' : start,
    hash: hash as NonNullable<CreateCertificateOptions['hash']>,
    ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    ...(san.length === 0 ? {} : { san: [...san] }),
    ...(privateKey.trim() === ''
      ? { key: key as NonNullable<CreateCertificateOptions['key']> }
      : { privateKey }),
    ...(draft.keyUsage.length === 0
      ? {}
      : { keyUsage: [...draft.keyUsage] as NonNullable<CreateCertificateOptions['keyUsage']> }),
    ...(draft.extendedKeyUsage.length === 0
      ? {}
      : {
          extendedKeyUsage: [...draft.extendedKeyUsage] as NonNullable<
            CreateCertificateOptions['extendedKeyUsage']
          >,
        }),
    ...(request ? { csr: true } : { ...windowOf(draft, now), ...issuerOf(draft) }),
  };
}

function windowOf(
  { start, notBefore, notAfter, days }: Draft,
  now: number,
): Pick<CreateCertificateOptions, 'notBefore' | 'notAfter' | 'days'> {
  if (start === 'expired')
    return {
      notBefore: new Date(now - 366 * DAY).toISOString(),
      notAfter: new Date(now - DAY).toISOString(),
    };
  return {
    ...(notBefore.trim() === '' ? {} : { notBefore: notBefore.trim() }),
    ...(notAfter.trim() === '' ? (typeof days === 'number' ? { days } : {}) : { notAfter: notAfter.trim() }),
  };
}

function issuerOf({ issuer, intermediates, ca }: Draft): Pick<CreateCertificateOptions, 'ca' | 'newCa'> {
  if (issuer === 'new') return { newCa: { intermediates } };
  return issuer === 'given' ? { ca } : {};
}

export function purposeOf(start: Draft['start']): 'signing' | 'encryption' | null {
  if (start === 'tls-localhost') return null;
  return start === 'sp-encryption' ? 'encryption' : 'signing';
}
