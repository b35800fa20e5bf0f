/** A certificate authority for tests: a root and intermediates, kept as one PEM text with the issuing key first. */
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import type { CertificateHash, KeyKind } from '../contract/model/certificate';
import { CertificateError } from './certificate-error';
import { issueCertificate, type Issuer } from './issue';
import { makePrivateKey } from './key-pair';

export interface TestAuthority {
  readonly issuer: Issuer;
  /** The issuer's own certificate first, the root last, as PEM. */
  readonly chain: readonly string[];
}

export interface AuthoritySpec {
  /** Certificates between the root and what is issued. */
  readonly intermediates: number;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: KeyKind;
  readonly hash: CertificateHash;
}

/** A new root with its intermediates; only the key of the last one is kept. */
export async function makeAuthority(spec: AuthoritySpec): Promise<TestAuthority> {
  let issuer: Issuer | null = null;
  let chain: readonly string[] = [];
  for (let level = 0; level <= spec.intermediates; level++) {
    const keyPem = await makePrivateKey(spec.key);
    const certPem: string = await issueCertificate({
      subject: `CN=${authorityName(level, spec.intermediates)}, O=SAML Workbench test CA`,
      san: [],
      keyUsage: ['keyCertSign', 'cRLSign'],
      extendedKeyUsage: [],
      notBefore: spec.notBefore,
      notAfter: spec.notAfter,
      hash: spec.hash,
      keyPem,
      issuer,
      pathLength: spec.intermediates - level,
    });
    issuer = { keyPem, certPem };
    chain = [certPem, ...chain];
  }
  if (issuer === null) throw new CertificateError('A CA has at least a root');
  return { issuer, chain };
}

function authorityName(level: number, intermediates: number): string {
  if (level === 0) return 'Test root CA';
  return intermediates === 1 ? 'Test intermediate CA' : `Test intermediate CA ${level}`;
}

/** One PEM text to keep: the issuing key, its certificate, those above it. */
export function writeAuthority({ issuer, chain }: TestAuthority): string {
  return [issuer.keyPem, ...chain].map((pem) => pem.trim()).join('\n') + '\n';
}

/** Reads a CA from PEM: one private key, and certificates of which one belongs to it. Throws CertificateError. */
export function readAuthority(pem: string): TestAuthority {
  const blocks = pem.match(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g) ?? [];
  const keyPem = blocks.find((block) => /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(block));
  const certificates = blocks.filter((block) => block.startsWith('-----BEGIN CERTIFICATE-----'));
  const help = 'Give one PEM file with the private key of the CA, its certificate and those above it.';
  if (keyPem === undefined) throw new CertificateError('The CA has no private key', help);
  if (certificates.length === 0) throw new CertificateError('The CA has no certificate', help);
  let key;
  let read;
  try {
    key = createPrivateKey(keyPem);
    read = certificates.map((block) => ({ pem: `${block}\n`, x509: new X509Certificate(block) }));
  } catch {
    throw new CertificateError(
      'A key or certificate of the CA is damaged, or a pass phrase protects it',
      help,
    );
  }
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const own = read.find((each) => each.x509.publicKey.export({ type: 'spki', format: 'der' }).equals(spki));
  if (own === undefined) {
    throw new CertificateError('No certificate of the CA belongs to its private key', help);
  }
  if (!own.x509.ca) {
    throw new CertificateError(
      `The certificate of ${own.x509.subject.replace(/\n/g, ', ')} is not one of a CA: it may issue nothing`,
      'Make a test CA with --ca and a folder that does not exist yet.',
    );
  }
  const chain = [own];
  for (let last = own; last.x509.subject !== last.x509.issuer;) {
    const next = read.find((each) => !chain.includes(each) && last.x509.checkIssued(each.x509));
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { issuer: { keyPem: pkcs8, certPem: own.pem }, chain: chain.map((each) => each.pem) };
}
