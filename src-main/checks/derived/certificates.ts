/** The certificates a message rests on, each once: those that verify its signatures, and those metadata publishes. */
import type { XmlElement } from '../../core/xml/node';
import { textOf } from '../../core/xml/query';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import type { CertificateTextFault } from '../../core/xmlsec/certificate-text';
import { certificateTextFault } from '../../core/xmlsec/certificate-text';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import type { Severity } from '../../contract/model/checked';
import type { Failure } from '../check';
import type { Subject } from '../subject';
import { landmarks } from './landmarks';
import { once } from './once';
import { relevantSignatures } from './relevant-signatures';

export interface CertificateUse {
  readonly certificate: CertificateFacts;
  readonly place: XmlElement;
  /** `signing` when it verifies a signature of this message; otherwise as the metadata says, null for both uses. */
  readonly use: string | null;
}

/** Of a signature: the trusted key's certificate, else the embedded one. Of metadata: each that can be read. */
export const certificatesInUse = once((subject): readonly CertificateUse[] => {
  const uses = new Map<CertificateFacts, CertificateUse>();
  const add = (
    certificate: CertificateFacts | null | undefined,
    place: XmlElement,
    use: string | null,
  ): void => {
    if (certificate && !uses.has(certificate)) uses.set(certificate, { certificate, place, use });
  };
  for (const report of relevantSignatures(subject)) {
    const certificate =
      report.trustedKey === null ? report.embeddedCertificates[0] : report.trustedKey.certificate;
    add(certificate, report.element, 'signing');
  }
  const { message } = subject;
  const entities =
    message.kind === 'EntityDescriptor'
      ? [message]
      : message.kind === 'EntitiesDescriptor'
        ? message.entities
        : [];
  for (const descriptor of entities
    .flatMap(({ roles }) => roles)
    .flatMap(({ keyDescriptors }) => keyDescriptors)) {
    for (const { element, base64 } of descriptor.certificates)
      add(readOrNull(base64), element, descriptor.use);
  }
  return [...uses.values()];
});

function readOrNull(base64: string): CertificateFacts | null {
  try {
    return readCertificate(base64);
  } catch {
    return null;
  }
}

/**
 * A failure for each X509Certificate of the message with this fault. In metadata it stops the import; in a message the
 * receiver has a certificate of its own and usually does not look.
 */
export function certificateTextFailures(
  subject: Subject,
  fault: CertificateTextFault,
  words: string,
): readonly Failure[] {
  const isMetadata =
    subject.message.kind === 'EntityDescriptor' || subject.message.kind === 'EntitiesDescriptor';
  const lowered: { severity?: Severity } = isMetadata ? {} : { severity: 'warning' };
  return landmarks(subject)
    .certificates.filter((element) => certificateTextFault(textOf(element)) === fault)
    .map((element) => ({
      message: `X509Certificate holds ${words}.`,
      expected: 'the base64 of one certificate, without PEM lines',
      actual: abridge(textOf(element).trim()),
      ...lowered,
      place: { element, part: 'content' as const },
    }));
}

/** Long values, and private keys above all, are not repeated in full. */
function abridge(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 40)}… (${text.length} characters)`;
}

export function holdsCertificates(subject: Subject): boolean {
  return landmarks(subject).certificates.length > 0;
}
