/** How the certificates and keys of one input belong together: same key, pairs, chains. */
import { X509Certificate } from 'node:crypto';
import type { Inspected, InspectedCertificate } from '../contract/model/certificate';

/** Numbers (from 1) of certificates that hold the same key, one list for each key held more than once. */
export function findSameKeys(certificates: readonly InspectedCertificate[]): number[][] {
  const byKey = new Map<string, number[]>();
  certificates.forEach(({ key }, index) => {
    const known = byKey.get(key.spkiSha256);
    if (known) known.push(index + 1);
    else byKey.set(key.spkiSha256, [index + 1]);
  });
  return [...byKey.values()].filter((numbers) => numbers.length > 1);
}

/** Chains of two certificates or more, from each that issued none of the others. */
export function findChains(certificates: readonly InspectedCertificate[]): Inspected['chains'] {
  if (certificates.length < 2) return [];
  const read = certificates.map(({ pem }) => new X509Certificate(pem));
  const bySubject = new Map<string, number[]>();
  read.forEach((each, index) => {
    bySubject.set(each.subject, [...(bySubject.get(each.subject) ?? []), index]);
  });
  const issuerOf = read.map((each, index) => {
    if (each.subject === each.issuer) return null;
    const candidates = bySubject.get(each.issuer) ?? [];
    return candidates.find((other) => other !== index && isIssuedBy(each, read[other])) ?? null;
  });
  const issuers = new Set(issuerOf.filter((each) => each !== null));
  return read.flatMap((_each, leaf) => {
    if (issuers.has(leaf) || issuerOf[leaf] == null) return [];
    const path = climb(leaf, issuerOf);
    const last = read[path[path.length - 1] ?? leaf];
    return [
      {
        certificates: path.map((index) => index + 1),
        endsAtRoot: last?.subject === last?.issuer,
        inOrder: path.every((index, step) => step === 0 || index === (path[step - 1] ?? -2) + 1),
      },
    ];
  });
}

function climb(leaf: number, issuerOf: readonly (number | null)[]): number[] {
  const path = [leaf];
  for (let next = issuerOf[leaf]; next != null && !path.includes(next); next = issuerOf[next])
    path.push(next);
  return path;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate | undefined): boolean {
  try {
    return issuer !== undefined && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
