/** The parts of one ds:Signature as it was written: only direct children count, so that decoys are not read. */
import { NS } from '../xml/namespaces';
import type { XmlElement } from '../xml/node';
import { attributeOf, findChild, findChildren, textOf, walkElements } from '../xml/query';
import { readCertificate } from './certificate-facts';
import type { CertificateFacts } from './signature-report';

export interface MethodRead {
  readonly algorithm: string | null;
  readonly inclusivePrefixes: readonly string[];
}

export interface ReferenceRead {
  readonly element: XmlElement;
  readonly uri: string | null;
  readonly transforms: readonly MethodRead[];
  readonly digestAlgorithm: string | null;
  readonly digestValue: XmlElement | null;
}

export interface SignatureRead {
  readonly element: XmlElement;
  readonly signedInfos: readonly XmlElement[];
  readonly canonicalization: MethodRead;
  readonly signatureAlgorithm: string | null;
  readonly signatureMethod: XmlElement | null;
  readonly signatureValue: XmlElement | null;
  readonly references: readonly ReferenceRead[];
  readonly keyInfo: XmlElement | null;
  /** Second ones of what may stand once; SignedInfo and Reference are counted by themselves. */
  readonly repeated: readonly XmlElement[];
}

export function readSignature(element: XmlElement): SignatureRead {
  const signedInfos = findChildren(element, NS.ds, 'SignedInfo');
  const signedInfo = signedInfos[0] ?? null;
  const canonicalization = signedInfo && findChild(signedInfo, NS.ds, 'CanonicalizationMethod');
  const method = signedInfo && findChild(signedInfo, NS.ds, 'SignatureMethod');
  return {
    element,
    signedInfos,
    canonicalization: readMethod(canonicalization),
    signatureAlgorithm: method && attributeOf(method, 'Algorithm'),
    signatureMethod: method,
    signatureValue: findChild(element, NS.ds, 'SignatureValue'),
    references: signedInfo ? findChildren(signedInfo, NS.ds, 'Reference').map(readReference) : [],
    keyInfo: findChild(element, NS.ds, 'KeyInfo'),
    repeated: [
      ...secondOf(element, ['SignatureValue', 'KeyInfo']),
      ...(signedInfo ? secondOf(signedInfo, ['CanonicalizationMethod', 'SignatureMethod']) : []),
      ...(signedInfo ? findChildren(signedInfo, NS.ds, 'Reference') : []).flatMap((reference) =>
        secondOf(reference, ['Transforms', 'DigestMethod', 'DigestValue']),
      ),
    ],
  };
}

function secondOf(element: XmlElement, locals: readonly string[]): XmlElement[] {
  return locals.flatMap((local) => findChildren(element, NS.ds, local).slice(1, 2));
}

function readReference(element: XmlElement): ReferenceRead {
  const transforms = findChild(element, NS.ds, 'Transforms');
  const digestMethod = findChild(element, NS.ds, 'DigestMethod');
  return {
    element,
    uri: attributeOf(element, 'URI'),
    transforms: transforms ? findChildren(transforms, NS.ds, 'Transform').map(readMethod) : [],
    digestAlgorithm: digestMethod && attributeOf(digestMethod, 'Algorithm'),
    digestValue: findChild(element, NS.ds, 'DigestValue'),
  };
}

function readMethod(element: XmlElement | null): MethodRead {
  if (!element) return { algorithm: null, inclusivePrefixes: [] };
  const inclusive = findChild(element, NS.ec, 'InclusiveNamespaces');
  const list = inclusive && attributeOf(inclusive, 'PrefixList');
  return {
    algorithm: attributeOf(element, 'Algorithm'),
    inclusivePrefixes: list ? list.split(/\s+/).filter((prefix) => prefix !== '') : [],
  };
}

/** Text of a base64 element, white space removed; null when it holds anything but text and base64. */
export function base64Of(element: XmlElement): string | null {
  if (element.children.some((child) => child.kind !== 'text')) return null;
  const text = textOf(element).replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? text : null;
}

/** Certificates in KeyInfo that can be read, in document order. They prove integrity, never trust. */
export function readEmbeddedCertificates(keyInfo: XmlElement | null): CertificateFacts[] {
  const found: CertificateFacts[] = [];
  if (!keyInfo) return found;
  for (const element of walkElements(keyInfo)) {
    if (element.local !== 'X509Certificate' || element.uri !== NS.ds) continue;
    try {
      found.push(readCertificate(textOf(element)));
    } catch {
      // Not readable: it cannot verify anything, and the certificate checks say what is wrong with it.
    }
  }
  return found;
}
