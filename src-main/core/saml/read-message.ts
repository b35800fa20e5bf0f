/** Reads whatever message a document holds: one reader per kind, chosen by the root's namespace and name. */
import type { MessageKind } from '../../contract/model/decoded';
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, findChild } from '../xml/query';
import type { MessageRead, OtherMessageRead } from './model';
import { readAssertion } from './read-assertion';
import { readAuthnRequest } from './read-authn-request';
import { readLogoutRequest, readLogoutResponse } from './read-logout';
import { readEntitiesDescriptor, readEntityDescriptor } from './read-metadata';
import { readResponse } from './read-response';
import { readNameId } from './read-shared';

type Reader = (element: XmlElement, document: XmlDocument) => MessageRead;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [`${NS.samlp} AuthnRequest`, readAuthnRequest],
  [`${NS.samlp} Response`, readResponse],
  [`${NS.samlp} LogoutRequest`, readLogoutRequest],
  [`${NS.samlp} LogoutResponse`, readLogoutResponse],
  [`${NS.samlp} ArtifactResolve`, (element, document) => readOther(element, document, 'ArtifactResolve')],
  [`${NS.samlp} ArtifactResponse`, (element, document) => readOther(element, document, 'ArtifactResponse')],
  [`${NS.md} EntityDescriptor`, readEntityDescriptor],
  [`${NS.md} EntitiesDescriptor`, readEntitiesDescriptor],
  [
    `${NS.saml} Assertion`,
    (element, document) => ({
      kind: 'Assertion',
      element,
      document,
      assertion: readAssertion(element, document),
    }),
  ],
]);

/** The message at the document's root. Anything without a reader of its own is `other`; never throws. */
export function readMessage(document: XmlDocument): MessageRead {
  const { root } = document;
  const reader = root && readers.get(`${root.uri} ${root.local}`);
  return root && reader ? reader(root, document) : readOther(root, document, 'other');
}

function readOther(
  element: XmlElement | null,
  document: XmlDocument,
  kind: Extract<MessageKind, OtherMessageRead['kind']>,
): OtherMessageRead {
  return {
    kind,
    element,
    document,
    id: element && attributeOf(element, 'ID'),
    issueInstant: element && attributeOf(element, 'IssueInstant'),
    destination: element && attributeOf(element, 'Destination'),
    issuer: readNameId(element && findChild(element, NS.saml, 'Issuer')),
  };
}
