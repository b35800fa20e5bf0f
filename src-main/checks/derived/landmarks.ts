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

/** Names whose namespace decides whether a receiver trusts what they hold, and the namespace they belong to. */
const homes: ReadonlyMap<string, string> = new Map([
  ['Assertion', NS.saml],
  ['NameID', NS.saml],
  ['Response', NS.samlp],
  ['Signature', NS.ds],
  ['SignedInfo', NS.ds],
  ['SignatureValue', NS.ds],
  ['DigestValue', NS.ds],
]);

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
  const lists: ReadonlyMap<string, XmlElement[]> = new Map([
    [`${NS.saml} Assertion`, found.assertions],
    [`${NS.ds} SignedInfo`, found.signedInfos],
    [`${NS.ds} DigestValue`, found.digestValues],
    [`${NS.ds} X509Certificate`, found.certificates],
    [`${NS.saml} EncryptedAttribute`, found.encryptedAttributes],
  ]);
  const names = new Set([...lists.keys()].map((key) => key.slice(key.indexOf(' ') + 1)));
  for (const document of documentsOf(subject)) {
    for (const element of document.elements) {
      const { local, uri } = element;
      if (names.has(local)) lists.get(`${uri} ${local}`)?.push(element);
      const home = homes.get(local);
      if (home !== undefined && home !== uri && resembles(uri, home)) found.lookAlikes.push(element);
      if (element.attributes.length > 1 && countIds(element) > 1) found.severalIds.push(element);
      for (const { uri: declared } of element.namespaces) {
        if (isRelative(declared)) found.relativeNamespaces.push({ element, uri: declared });
      }
    }
  }
  return found;
});

function documentsOf(subject: Subject): ReadonlySet<XmlDocument> {
  return new Set([subject.document, ...subject.assertions.map(({ read }) => read.document)]);
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
  return uri !== '' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri);
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
