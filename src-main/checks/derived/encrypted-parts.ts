/** What is encrypted in a message, with what, and for whom: read once for the checks of encryption. */
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { attributeOf, findChild, textOf, walkElements } from '../../core/xml/query';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import { findEncryptedKeys } from '../../core/xmlsec/decrypt';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { landmarks } from './landmarks';
import { once } from './once';

export interface EncryptedPart {
  /** EncryptedAssertion, EncryptedID or EncryptedAttribute. */
  readonly element: XmlElement;
  readonly data: XmlElement;
  readonly dataAlgorithm: string | null;
  readonly keys: readonly EncryptedKeyPart[];
}

export interface EncryptedKeyPart {
  readonly element: XmlElement;
  readonly algorithm: string | null;
  /** The recipient's certificate, when KeyInfo carries one that can be read. */
  readonly certificate: CertificateFacts | null;
}

/** In document order: assertions, then the subjects' identifiers and the attributes of those that were opened. */
export const encryptedParts = once((subject): readonly EncryptedPart[] => {
  const elements = [
    ...(subject.response?.encryptedAssertions ?? []),
    ...subject.assertions.flatMap(({ read }) => read.encryptedId ?? []),
    ...landmarks(subject).encryptedAttributes,
  ];
  const parts = elements.flatMap((element): EncryptedPart[] => {
    const data = findChild(element, NS.xenc, 'EncryptedData');
    if (data === null) return [];
    const keys = findEncryptedKeys(data, element).map((key) => ({
      element: key,
      algorithm: algorithmOf(key),
      certificate: recipientOf(key),
    }));
    return [{ element, data, dataAlgorithm: algorithmOf(data), keys }];
  });
  return parts;
});

function algorithmOf(element: XmlElement): string | null {
  const method = findChild(element, NS.xenc, 'EncryptionMethod');
  return method && attributeOf(method, 'Algorithm');
}

function recipientOf(encryptedKey: XmlElement): CertificateFacts | null {
  const keyInfo = findChild(encryptedKey, NS.ds, 'KeyInfo');
  if (keyInfo === null) return null;
  for (const element of walkElements(keyInfo)) {
    if (element.local !== 'X509Certificate' || element.uri !== NS.ds) continue;
    try {
      return readCertificate(textOf(element));
    } catch {
      return null;
    }
  }
  return null;
}
