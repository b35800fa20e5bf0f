/** The certificates a metadata message publishes, each read once, with the reason where one cannot be read. */
import type { RoleDescriptorRead } from '../../core/saml/model';
import type { XmlElement } from '../../core/xml/node';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import type { Subject } from '../subject';
import { metadataRoles } from './metadata-entities';
import { once } from './once';

export interface PublishedCertificate {
  readonly element: XmlElement;
  readonly role: RoleDescriptorRead['role'];
  readonly use: string | null;
  /** Null when it cannot be read. */
  readonly facts: CertificateFacts | null;
  /** One clear sentence; null when it could be read. */
  readonly problem: string | null;
}

/** In document order. */
export const publishedCertificates = once((subject: Subject): readonly PublishedCertificate[] =>
  metadataRoles(subject).flatMap(({ role, keyDescriptors }) =>
    keyDescriptors.flatMap(({ use, certificates }) =>
      certificates.map(({ element, base64 }) => ({ element, role, use, ...read(base64) })),
    ),
  ),
);

function read(base64: string): Pick<PublishedCertificate, 'facts' | 'problem'> {
  try {
    return { facts: readCertificate(base64), problem: null };
  } catch (error) {
    return { facts: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** True for RSA below 2048 bits and for curves below 256 bits. */
export function isWeakKey({ publicKey }: CertificateFacts): boolean {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < 2048;
  return namedCurve !== undefined && /(?:160|192|224)/.test(namedCurve);
}
