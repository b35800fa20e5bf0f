/** Reads a samlp:Response (SAML Core 3.3.3) as a strict SP does: only its direct children are its assertions. */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, findChildren } from '../xml/query';
import type { ResponseRead } from './model';
import { readAssertion } from './read-assertion';
import { readProtocolMessage, readStatus } from './read-shared';

export function readResponse(element: XmlElement, document: XmlDocument): ResponseRead {
  return {
    kind: 'Response',
    ...readProtocolMessage(element, document, ['Status', 'Assertion', 'EncryptedAssertion']),
    inResponseTo: attributeOf(element, 'InResponseTo'),
    status: readStatus(element),
    assertions: findChildren(element, NS.saml, 'Assertion').map((assertion) =>
      readAssertion(assertion, document),
    ),
    encryptedAssertions: findChildren(element, NS.saml, 'EncryptedAssertion'),
  };
}
