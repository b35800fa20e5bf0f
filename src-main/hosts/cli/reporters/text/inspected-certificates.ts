/** Certificates and keys for reading: whose, how long, which key; then how they belong together and what was wrong. */
import type {
  Inspected,
  InspectedCertificate,
  InspectedKey,
  InspectedRequest,
  PublicKeyFacts,
} from '../../../../contract/model/certificate';
import { printable, printableLine } from '../../io';

export function renderInspected(inspected: Inspected): string {
  const { certificates, keys, requests } = inspected;
  const blocks = [
    [`Read as ${inspected.form}`],
    ...certificates.map(renderCertificate),
    ...requests.map(renderRequest),
    ...keys.map((key, index) => renderKey(key, index, certificates.length)),
    renderRelations(inspected),
    inspected.faults.map(
      ({ message, found, repaired }) => `! ${message} (${found})${repaired ? '; read all the same' : ''}`,
    ),
  ];
  return printable(
    blocks
      .filter((block) => block.length > 0)
      .map((block) => block.map(printableLine).join('\n'))
      .join('\n\n'),
  );
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(14)}${value}`;
}

function renderCertificate(certificate: InspectedCertificate, index: number): string[] {
  const { fingerprints } = certificate;
  return [
    `Certificate ${index + 1}: ${certificate.subject || '(no subject)'}  (${certificate.found})`,
    row('issuer', certificate.selfSigned ? 'itself' : certificate.issuer),
    row('serial number', certificate.serialNumber),
    row('validity', `${certificate.validityWords} (${certificate.notBefore} to ${certificate.notAfter})`),
    row('key', keyWords(certificate.key)),
    row('signed with', certificate.signatureAlgorithm),
    ...usageRows(certificate),
    row('good for', certificate.uses.join(', ') || 'nothing SAML needs'),
    row('SHA-256', fingerprints.sha256),
    row('', fingerprints.sha256Hex),
    row('', fingerprints.sha256Base64),
    row('SHA-1', fingerprints.sha1),
    row('', fingerprints.sha1Hex),
    row('', fingerprints.sha1Base64),
    ...certificate.warnings.map((warning) => `  ! ${warning}`),
  ];
}

function usageRows(
  named: Pick<InspectedCertificate, 'keyUsage' | 'extendedKeyUsage' | 'subjectAltNames'>,
): string[] {
  return [
    ...(named.keyUsage === null ? [] : [row('key usage', named.keyUsage.join(', '))]),
    ...(named.extendedKeyUsage === null ? [] : [row('extended', named.extendedKeyUsage.join(', '))]),
    ...(named.subjectAltNames.length === 0
      ? []
      : [row('names', named.subjectAltNames.map(({ type, value }) => `${type}:${value}`).join(', '))]),
  ];
}

function renderRequest(request: InspectedRequest): string[] {
  return [
    `Certificate request: ${request.subject || '(no subject)'}  (${request.found})`,
    row('key', keyWords(request.key)),
    row('signed with', request.signatureAlgorithm),
    row(
      'signature',
      request.signatureHolds ? 'holds' : 'does not hold: another key signed it, or it was changed',
    ),
    ...usageRows(request),
  ];
}

function renderKey(key: InspectedKey, index: number, certificates: number): string[] {
  const belongs =
    key.certificates.length > 0
      ? `to certificate ${key.certificates.join(', ')}`
      : certificates === 0
        ? 'there is no certificate to compare it with'
        : 'to none of the certificates';
  return [
    `Key ${index + 1}: ${key.kind}, ${keyWords(key.key)}  (${key.found})`,
    row('belongs', belongs),
    row('SPKI SHA-256', key.key.spkiSha256),
  ];
}

function keyWords({ type, bits, curve }: PublicKeyFacts): string {
  if (curve !== null) return `${type} ${curve}`;
  return bits === null ? type : `${type}, ${bits} bits`;
}

function renderRelations({ sameKey, chains }: Inspected): string[] {
  return [
    ...sameKey.map((numbers) => `Certificates ${numbers.join(' and ')} hold the same key`),
    ...chains.map(
      ({ certificates, endsAtRoot, inOrder }) =>
        `Chain: ${certificates.join(' <- ')}${endsAtRoot ? ', up to its root' : ', the root is not here'}${inOrder ? '' : '; not in that order in the input'}`,
    ),
  ];
}
