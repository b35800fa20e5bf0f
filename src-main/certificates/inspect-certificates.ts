/** What is in anything pasted as a certificate, how its parts belong together, and how it was damaged in copying. */
import type { Inspected, InspectedCertificate, PasteFault } from '../contract/model/certificate';
import { CertificateError } from './certificate-error';
import { describeCertificate } from './describe-certificate';
import { describeKey } from './describe-key';
import { describeRequest } from './describe-request';
import { fault, type Part } from './pasted';
import { readPasted } from './read-pasted';
import { findChains, findSameKeys } from './relate';

export interface InspectOptions {
  /** Of PKCS#12 or an encrypted private key. */
  readonly password?: string;
  /** Keys as PEM or any other form: whether they belong to a certificate of the input. */
  readonly keys?: readonly (string | Uint8Array)[];
}

/** `now` in milliseconds since the epoch. Throws CertificateError when nothing can be read. */
export async function inspectCertificates(
  input: string | Uint8Array,
  options: InspectOptions,
  now: number,
): Promise<Inspected> {
  const password = options.password ?? null;
  const pasted = readPasted(input, password);
  const others = (options.keys ?? []).map((key, index) => readGivenKey(key, index, password));
  const parts = [...pasted.parts, ...others.flat()];
  const certificates: InspectedCertificate[] = [];
  const broken: PasteFault[] = [];
  for (const part of parts) {
    if (part.kind !== 'certificate') continue;
    try {
      certificates.push(describeCertificate(part.der, part.found, now));
    } catch {
      broken.push(fault('damaged', part.found, false));
    }
  }
  return {
    form: pasted.form,
    certificates,
    keys: parts.flatMap((part) => (part.kind === 'key' ? [describeFoundKey(part, certificates)] : [])),
    requests: await Promise.all(
      parts.flatMap((part) => (part.kind === 'request' ? [describeRequest(part.der, part.found)] : [])),
    ),
    sameKey: findSameKeys(certificates),
    chains: findChains(certificates),
    faults: [...pasted.faults, ...broken, ...swappedFaults(pasted.parts, others)],
    repaired: certificates.length === 0 ? null : certificates.map(({ pem }) => pem).join(''),
  };
}

function readGivenKey(key: string | Uint8Array, index: number, password: string | null): readonly Part[] {
  const found = `key ${index + 1} given`;
  const { parts } = readPasted(key, password);
  if (parts.length === 0) throw new CertificateError(`The ${found} holds no key`);
  return parts.map((part) => ({ ...part, found }));
}

/** A certificate was given as the key, and the key as the certificate. */
function swappedFaults(input: readonly Part[], others: readonly (readonly Part[])[]): PasteFault[] {
  if (others.length === 0) return [];
  const given = others.flat();
  const isSwapped =
    input.every(({ kind }) => kind === 'key') && given.every(({ kind }) => kind === 'certificate');
  return isSwapped ? [fault('swapped', 'the input and the key given')] : [];
}

function describeFoundKey(
  part: Extract<Part, { kind: 'key' }>,
  certificates: readonly InspectedCertificate[],
): Inspected['keys'][number] {
  const key = describeKey(part.key);
  return {
    found: part.found,
    kind: part.key.type === 'private' ? 'private' : 'public',
    key,
    certificates: certificates.flatMap((each, index) =>
      each.key.spkiSha256 === key.spkiSha256 ? [index + 1] : [],
    ),
  };
}
