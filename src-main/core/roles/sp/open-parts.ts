/**
 * Opens what an assertion keeps encrypted inside itself, EncryptedID and EncryptedAttribute (SAML Core 2.2.4,
 * 2.7.3.2), so that whoever reads the assertion finds a NameID and attributes where they belong. What cannot be
 * opened stays closed and says why.
 */
import type { AssertionRead, AttributeRead } from '../../saml/model';
import { readAttribute } from '../../saml/read-assertion';
import { readNameId } from '../../saml/read-shared';
import { NS } from '../../xml/namespaces';
import type { XmlDocument, XmlElement } from '../../xml/node';
import { parseXml } from '../../xml/parse';
import { namespacesInScope } from '../../xml/query';
import type { DecryptionKey, DecryptionResult } from '../../xmlsec/decrypt';
import { decryptElement } from '../../xmlsec/decrypt';

export interface OpenedPart extends DecryptionResult {
  /** EncryptedAssertion, EncryptedID or EncryptedAttribute. */
  readonly element: XmlElement;
  /** The plaintext as a document; null when it was not opened. */
  readonly document: XmlDocument | null;
}

export interface OpenedAssertion {
  /** With the NameID and the attributes that were opened in their places. */
  readonly read: AssertionRead;
  /** In document order, the NameID first. */
  readonly parts: readonly OpenedPart[];
}

/** Every part costs a private key operation for each key: a message of thousands must not keep a server busy. */
const MAX_PARTS = 100;

export function openParts(read: AssertionRead, keys: readonly DecryptionKey[]): OpenedAssertion {
  const { encryptedId, encryptedAttributes } = read;
  if (encryptedId === null && encryptedAttributes.length === 0) return { read, parts: [] };
  const openedId = encryptedId === null ? null : openPart(encryptedId, 'NameID', keys);
  const opened = encryptedAttributes.map((element, index) =>
    index < MAX_PARTS ? openPart(element, 'Attribute', keys) : leftClosed(element),
  );
  const places = new Map<AttributeRead, number>();
  for (const each of read.attributes) places.set(each, each.element.range.start);
  for (const { element, document } of opened) {
    if (document?.root) places.set(readAttribute(document.root), element.range.start);
  }
  const inOrder = [...places].sort(([, a], [, b]) => a - b).map(([attribute]) => attribute);
  return {
    read: {
      ...read,
      nameId: read.nameId ?? readNameId(openedId?.document?.root ?? null),
      attributes: inOrder,
    },
    parts: openedId === null ? opened : [openedId, ...opened],
  };
}

/** Decrypts an element and parses the plaintext, whose root has to be the saml element named. */
export function openPart(element: XmlElement, root: string, keys: readonly DecryptionKey[]): OpenedPart {
  const result = decryptElement(element, keys);
  if (result.xml === null) return { ...result, element, document: null };
  const inheritedNamespaces = [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }));
  const document = parseXml(result.xml, { inheritedNamespaces });
  const found = document.root;
  if (document.problem === null && found?.uri === NS.saml && found.local === root) {
    return { ...result, element, document };
  }
  const because = document.problem?.message ?? `its root is ${found?.name ?? 'missing'}`;
  const problem = `what was encrypted is no ${root.replace(/^Assertion$/, 'assertion')}: ${because}`;
  return { ...result, element, document: null, xml: null, problem };
}

function leftClosed(element: XmlElement): OpenedPart {
  const problem = `only the first ${MAX_PARTS} encrypted attributes are opened`;
  return { element, document: null, xml: null, problem, dataAlgorithm: null, keyAlgorithm: null };
}
