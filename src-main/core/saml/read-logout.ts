/** Reads samlp:LogoutRequest and samlp:LogoutResponse (SAML Core 3.7.1, 3.7.2). */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, findChild, findChildren, textOf } from '../xml/query';
import type { LogoutRequestRead, LogoutResponseRead } from './model';
import { readNameId, readProtocolMessage, readStatus } from './read-shared';

export function readLogoutRequest(element: XmlElement, document: XmlDocument): LogoutRequestRead {
  return {
    kind: 'LogoutRequest',
    ...readProtocolMessage(element, document, ['BaseID', 'NameID', 'EncryptedID', 'SessionIndex']),
    nameId: readNameId(findChild(element, NS.saml, 'NameID')),
    encryptedId: findChild(element, NS.saml, 'EncryptedID'),
    baseId: findChild(element, NS.saml, 'BaseID'),
    sessionIndexes: findChildren(element, NS.samlp, 'SessionIndex').map(textOf),
    notOnOrAfter: attributeOf(element, 'NotOnOrAfter'),
    reason: attributeOf(element, 'Reason'),
  };
}

export function readLogoutResponse(element: XmlElement, document: XmlDocument): LogoutResponseRead {
  return {
    kind: 'LogoutResponse',
    ...readProtocolMessage(element, document, ['Status']),
    inResponseTo: attributeOf(element, 'InResponseTo'),
    status: readStatus(element),
  };
}
