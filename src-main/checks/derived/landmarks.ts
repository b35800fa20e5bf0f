/**
 * One walk over the message and every decrypted assertion that gathers the elements attacks are made of, so
 * that no check walks the tree again: assertions wherever they stand, digests, IDs written twice, namespaces.
 */
import { NS } from '../../core/xml/namespaces';
import type { XmlDocument, XmlElement } from '../../core/xml/node';
import type { Subject } from '../subject';
import { once } from './once';

export interface Landmarks {
  /** Every saml:Assertion, wherever it stands, in document order. */
  readonly assertions: readonly XmlElement[];
  /** ds:SignedInfo, ds:DigestValue and ds:X509Certificate elements, wherever they stand. */
  readonly signedInfos: readonly XmlElement[];
  readonly digestValues: readonly XmlElement[];
  readonly certificates: readonly XmlElement[];
  readonly encryptedAttributes: readonly XmlElement[];
  /** Elements with more than one attribute some reader takes for the ID. */
  readonly severalIds: readonly XmlElement[];
  /** Elements that declare a namespace whose URI is relative. */
  readonly relativeNamespaces: readonly { readonly element: XmlElement; readonly uri: string }[];
  /** Elements with a name of SAML or XML Signature in a namespace that only resembles theirs. */
  readonly lookAlikes: readonly XmlElement[];
}

/** Every element is asked once; most are nothing of note, so the commonest answer comes first and cheapest. */
export const landmarks = once((subject): Landmarks => {
  const found = {
    assertions: [] as XmlElement[],
    signedInfos: [] as XmlElement[],
    digestValues: [] as XmlElement[],
    certificates: [] as XmlElement[],
    encryptedAttributes: [] as XmlElement[],
    severalIds: [] as XmlElement[],
    relativeNamespaces: [] as { element: XmlElement; uri: string }[],
    lookAlikes: [] as XmlElement[],
  };
  /** True for an element at home in the namespace; one that only resembles it is noted. */
  const isAtHome = (element: XmlElement, home: string): boolean => {
    if (element.uri === home) return true;
    if (resembles(element.uri, home)) found.lookAlikes.push(element);
    return false;
  };
  for (const document of documentsOf(subject)) {
    for (const element of document.elements) {
      switch (element.local) {
        case 'Assertion':
          if (isAtHome(element, NS.saml)) found.assertions.push(element);
          break;
        case 'SignedInfo':
          if (isAtHome(element, NS.ds)) found.signedInfos.push(element);
          break;
        case 'DigestValue':
          if (isAtHome(element, NS.ds)) found.digestValues.push(element);
          break;
        case 'X509Certificate':
          if (element.uri === NS.ds) found.certificates.push(element);
          break;
        case 'EncryptedAttribute':
          if (element.uri === NS.saml) found.encryptedAttributes.push(element);
          break;
        case 'Signature':
        case 'SignatureValue':
          isAtHome(element, NS.ds);
          break;
        case 'NameID':
          isAtHome(element, NS.saml);
          break;
        case 'Response':
          isAtHome(element, NS.samlp);
          break;
      }
      if (element.attributes.length > 1 && countIds(element) > 1) found.severalIds.push(element);
      for (const { uri } of element.namespaces) {
        if (isRelative(uri)) found.relativeNamespaces.push({ element, uri });
      }
    }
  }
  return found;
});

function documentsOf({ document, assertions }: Subject): ReadonlySet<XmlDocument> {
  const documents = new Set([document]);
  for (const { read } of assertions) documents.add(read.document);
  return documents;
}

/** `ID`, `Id` and `id` under any prefix, xml:id among them. */
function countIds(element: XmlElement): number {
  let count = 0;
  for (const { local } of element.attributes) {
    if (local.length === 2 && (local === 'ID' || local === 'Id' || local === 'id')) count++;
  }
  return count;
}

function isRelative(uri: string): boolean {
  return (
    !uri.startsWith('http://') &&
    !uri.startsWith('urn:') &&
    uri !== '' &&
    !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)
  );
}

/** Equal but for case, white space or a mark at the end; or one of the two namespaces XML keeps for itself. */
function resembles(uri: string, home: string): boolean {
  if (uri === NS.xml || uri === NS.xmlns) return true;
  return essence(uri) === essence(home);
}

function essence(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/[/#:]+$/, '');
}
