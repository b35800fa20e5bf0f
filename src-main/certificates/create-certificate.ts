/** A test certificate or request from what a user asks for: the plan, the key, the issuer, the files. */
import type { CreateCertificateOptions, CreatedCertificate } from '../contract/model/certificate';
import { parseAlternativeName } from './alternative-names';
import { CertificateError } from './certificate-error';
import { describeCertificate } from './describe-certificate';
import { exportFiles } from './export-files';
import { issueCertificate, writeRequest } from './issue';
import { makePrivateKey } from './key-pair';
import { planCertificate } from './presets';
import { readPasted } from './read-pasted';
import { parseSubject } from './subject-name';
import { makeAuthority, readAuthority, type TestAuthority, writeAuthority } from './test-authority';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** GeneralizedTime has four digits for the year (RFC 5280 section 4.1.2.5). */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);
const CA_DAYS = 3650;

/** `now` is milliseconds since the epoch. Throws CertificateError when the options do not fit together. */
export async function createCertificate(
  options: CreateCertificateOptions,
  now: number,
): Promise<CreatedCertificate> {
  const plan = planCertificate(options);
  const { name: subject, commonName } = parseSubject(plan.subject);
  const san = plan.san.map(parseAlternativeName);
  const hash = options.hash ?? 'sha256';
  const formats = options.formats ?? ['pem'];
  const window = validityOf(options, plan.days, now);
  const requested = { subject, san, keyUsage: plan.keyUsage, extendedKeyUsage: plan.extendedKeyUsage, hash };
  if (options.csr === true) refuseForRequest(options);
  if (formats.includes('p12') && (options.password ?? '') === '') {
    throw new CertificateError('A PKCS#12 file needs a password', 'Give one with --password.');
  }
  const authority = await chooseAuthority(options, window, now);
  const keyPem =
    options.privateKey === undefined
      ? await makePrivateKey(options.key ?? 'rsa2048')
      : readPrivateKey(options.privateKey, options);
  const isRequest = options.csr === true;
  const csrPem = isRequest ? await writeRequest({ ...requested, keyPem }) : null;
  const certPem = isRequest
    ? null
    : await issueCertificate({
        ...requested,
        ...window,
        keyPem,
        issuer: authority?.issuer ?? null,
        pathLength: null,
      });
  const chain = authority?.chain ?? [];
  const name = fileNameOf(options.preset ?? commonName ?? 'certificate');
  const certificate = certPem === null ? null : describeCertificate(certPem, 'made', now);
  return {
    name,
    certificate,
    certPem,
    csrPem,
    keyPem,
    chain: [...chain],
    caPem: options.newCa !== undefined && authority !== null ? writeAuthority(authority) : null,
    files: exportFiles(
      { name, keyPem, certPem, csrPem, chain, use: plan.use, password: options.password ?? null },
      formats,
    ),
    warnings: [
      ...(certificate?.warnings ?? []),
      ...(isRequest && hash === 'sha1' ? ['The request is signed with SHA-1, which CAs refuse'] : []),
    ],
  };
}

function readPrivateKey(pem: string, { key, password }: CreateCertificateOptions): string {
  if (key !== undefined) throw new CertificateError('A private key is given, and a kind to make one of');
  const found = readPasted(pem, password ?? null).parts.find(
    (part) => part.kind === 'key' && part.key.type === 'private',
  );
  if (found?.kind === 'key') return found.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  throw new CertificateError('The private key given is none', 'Give it as PEM: -----BEGIN PRIVATE KEY-----');
}

function refuseForRequest(options: CreateCertificateOptions): void {
  const given = (['ca', 'newCa', 'days', 'notBefore', 'notAfter'] as const).find(
    (each) => options[each] !== undefined,
  );
  if (given === undefined) return;
  throw new CertificateError(
    `A certificate request takes no ${given === 'newCa' ? 'ca' : given}: its issuer decides that`,
    'Leave it out, or leave out --csr.',
  );
}

function validityOf(options: CreateCertificateOptions, days: number, now: number) {
  if (options.days !== undefined && options.notAfter !== undefined) {
    throw new CertificateError('--days and --not-after both say when it ends', 'Give one of them.');
  }
  const notBefore = options.notBefore === undefined ? now - HOUR : readTime(options.notBefore);
  const notAfter = options.notAfter === undefined ? notBefore + days * DAY : readTime(options.notAfter);
  if (notAfter <= notBefore) {
    throw new CertificateError(
      `The certificate would end at ${new Date(notAfter).toISOString()}, before it begins at ${new Date(notBefore).toISOString()}`,
      'For an expired certificate give both --not-before and --not-after in the past.',
    );
  }
  if (notAfter > LAST) throw new CertificateError('A certificate ends in the year 9999 at the latest');
  return { notBefore, notAfter };
}

/** Without a zone it is UTC, as all times in certificates. */
function readTime(text: string): number {
  const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim());
  const time = form ? Date.parse(`${form[1]}T${form[2] ?? '00:00:00'}${form[3] ?? 'Z'}`) : NaN;
  if (!Number.isNaN(time)) return Math.floor(time / 1000) * 1000;
  throw new CertificateError(
    `"${text}" is not a date and time`,
    'Write it as ISO 8601, for example 2026-01-31T12:00:00Z.',
  );
}

/** A CA made on the way outlives now and what it issues: a test of expiry is of the leaf. */
async function chooseAuthority(
  { ca, newCa, hash, key }: CreateCertificateOptions,
  window: { readonly notBefore: number; readonly notAfter: number },
  now: number,
): Promise<TestAuthority | null> {
  if (ca !== undefined && newCa !== undefined) {
    throw new CertificateError('A CA is given, and a new one asked for', 'Give one of them.');
  }
  if (ca !== undefined) return readAuthority(ca);
  if (newCa === undefined) return null;
  return makeAuthority({
    intermediates: newCa.intermediates,
    notBefore: Math.min(window.notBefore, now - HOUR),
    notAfter: Math.max(window.notAfter, now + CA_DAYS * DAY),
    key: key ?? 'rsa2048',
    hash: hash ?? 'sha256',
  });
}

/** A file name that every system takes. */
function fileNameOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 60) || 'certificate';
}
