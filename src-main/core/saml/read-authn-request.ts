/** Reads a samlp:AuthnRequest (SAML Core 3.4.1). */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, findChild, findChildren, textOf } from '../xml/query';
import type { AuthnRequestRead } from './model';
import { readNameId, readProtocolMessage } from './read-shared';

const known = ['Subject', 'NameIDPolicy', 'Conditions', 'RequestedAuthnContext', 'Scoping'];

export function readAuthnRequest(element: XmlElement, document: XmlDocument): AuthnRequestRead {
  const policy = findChild(element, NS.samlp, 'NameIDPolicy');
  const context = findChild(element, NS.samlp, 'RequestedAuthnContext');
  const subject = findChild(element, NS.saml, 'Subject');
  const scoping = findChild(element, NS.samlp, 'Scoping');
  return {
    kind: 'AuthnRequest',
    ...readProtocolMessage(element, document, known),
    assertionConsumerServiceUrl: attributeOf(element, 'AssertionConsumerServiceURL'),
    assertionConsumerServiceIndex: attributeOf(element, 'AssertionConsumerServiceIndex'),
    attributeConsumingServiceIndex: attributeOf(element, 'AttributeConsumingServiceIndex'),
    protocolBinding: attributeOf(element, 'ProtocolBinding'),
    forceAuthn: attributeOf(element, 'ForceAuthn'),
    isPassive: attributeOf(element, 'IsPassive'),
    providerName: attributeOf(element, 'ProviderName'),
    nameIdPolicy: policy && {
      element: policy,
      format: attributeOf(policy, 'Format'),
      spNameQualifier: attributeOf(policy, 'SPNameQualifier'),
      allowCreate: attributeOf(policy, 'AllowCreate'),
      text: textOf(policy),
    },
    requestedAuthnContext: context && {
      element: context,
      comparison: attributeOf(context, 'Comparison'),
      classRefs: findChildren(context, NS.saml, 'AuthnContextClassRef').map(textOf),
      declRefs: findChildren(context, NS.saml, 'AuthnContextDeclRef').map(textOf),
    },
    subject,
    subjectNameId: readNameId(subject && findChild(subject, NS.saml, 'NameID')),
    subjectConfirmations: subject ? findChildren(subject, NS.saml, 'SubjectConfirmation') : [],
    scoping: scoping && {
      element: scoping,
      proxyCount: attributeOf(scoping, 'ProxyCount'),
      idpEntries: findChildren(scoping, NS.samlp, 'IDPList')
        .flatMap((list) => findChildren(list, NS.samlp, 'IDPEntry'))
        .flatMap((entry) => attributeOf(entry, 'ProviderID') ?? []),
    },
  };
}
