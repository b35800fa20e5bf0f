/** Small readings that several messages share. Nothing is trimmed, lower-cased or defaulted. */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, childElements, findChild, textOf } from '../xml/query';
import type { NameIdRead, ProtocolMessageRead, StatusRead } from './model';

/** A NameID, Issuer or other element of NameIDType (SAML Core 2.2.2); null stays null. */
export function readNameId(element: XmlElement | null): NameIdRead | null {
  if (!element) return null;
  return {
    element,
    value: textOf(element),
    format: attributeOf(element, 'Format'),
    nameQualifier: attributeOf(element, 'NameQualifier'),
    spNameQualifier: attributeOf(element, 'SPNameQualifier'),
  };
}

const shared = ['Issuer', 'Signature', 'Extensions'];

/** What requests and responses share (SAML Core 3.2.1, 3.2.2); `known` names the children a reader understands. */
export function readProtocolMessage(
  element: XmlElement,
  document: XmlDocument,
  known: readonly string[],
): ProtocolMessageRead {
  return {
    element,
    document,
    id: attributeOf(element, 'ID'),
    version: attributeOf(element, 'Version'),
    issueInstant: attributeOf(element, 'IssueInstant'),
    destination: attributeOf(element, 'Destination'),
    consent: attributeOf(element, 'Consent'),
    issuer: readNameId(findChild(element, NS.saml, 'Issuer')),
    unread: childElements(element)
      .filter(({ local }) => !shared.includes(local) && !known.includes(local))
      .map((child) => child.name),
  };
}

/** Status with its top and second-level code (SAML Core 3.2.2.1, 3.2.2.2). */
export function readStatus(parent: XmlElement): StatusRead | null {
  const element = findChild(parent, NS.samlp, 'Status');
  if (!element) return null;
  const codeElement = findChild(element, NS.samlp, 'StatusCode');
  const subCode = codeElement && findChild(codeElement, NS.samlp, 'StatusCode');
  const message = findChild(element, NS.samlp, 'StatusMessage');
  return {
    element,
    code: codeElement && attributeOf(codeElement, 'Value'),
    codeElement,
    subCode: subCode && attributeOf(subCode, 'Value'),
    message: message && textOf(message),
  };
}
