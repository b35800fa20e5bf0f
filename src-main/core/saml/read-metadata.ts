/** Reads md:EntityDescriptor and md:EntitiesDescriptor (SAML Metadata 2.3): entities, roles, keys, endpoints. */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, childElements, findChild, findChildren, textOf, walkElements } from '../xml/query';
import type {
  AttributeConsumingServiceRead,
  EndpointRead,
  EntitiesDescriptorRead,
  EntityDescriptorRead,
  KeyDescriptorRead,
  RoleDescriptorRead,
} from './model';

const ALGSUPPORT = 'urn:oasis:names:tc:SAML:metadata:algsupport';

const otherChildren = new Set([
  'Signature',
  'Extensions',
  'Organization',
  'ContactPerson',
  'AdditionalMetadataLocation',
]);

export function readEntityDescriptor(element: XmlElement, document: XmlDocument): EntityDescriptorRead {
  const roles: RoleDescriptorRead[] = [];
  const unread: string[] = [];
  for (const child of childElements(element)) {
    const isRole =
      child.uri === NS.md && (child.local === 'IDPSSODescriptor' || child.local === 'SPSSODescriptor');
    if (isRole) roles.push(readRole(child, child.local));
    else if (!otherChildren.has(child.local)) unread.push(child.name);
  }
  return {
    kind: 'EntityDescriptor',
    element,
    document,
    id: attributeOf(element, 'ID'),
    entityId: attributeOf(element, 'entityID'),
    validUntil: attributeOf(element, 'validUntil'),
    cacheDuration: attributeOf(element, 'cacheDuration'),
    roles,
    signature: findChild(element, NS.ds, 'Signature'),
    organization: findChild(element, NS.md, 'Organization'),
    contacts: findChildren(element, NS.md, 'ContactPerson').map((contact) => ({
      element: contact,
      type: attributeOf(contact, 'contactType'),
      emailAddresses: findChildren(contact, NS.md, 'EmailAddress').map(textOf),
    })),
    signingMethods: [element, ...roles.map((role) => role.element)]
      .flatMap((each) => findChildren(each, NS.md, 'Extensions'))
      .flatMap((extensions) => findChildren(extensions, ALGSUPPORT, 'SigningMethod'))
      .flatMap((method) => attributeOf(method, 'Algorithm') ?? []),
    unread,
  };
}

/** Nested EntitiesDescriptor elements are read flat, in document order. */
export function readEntitiesDescriptor(element: XmlElement, document: XmlDocument): EntitiesDescriptorRead {
  const entities: EntityDescriptorRead[] = [];
  for (const inner of walkElements(element)) {
    if (inner.local === 'EntityDescriptor' && inner.uri === NS.md)
      entities.push(readEntityDescriptor(inner, document));
  }
  return {
    kind: 'EntitiesDescriptor',
    element,
    document,
    id: attributeOf(element, 'ID'),
    validUntil: attributeOf(element, 'validUntil'),
    cacheDuration: attributeOf(element, 'cacheDuration'),
    signature: findChild(element, NS.ds, 'Signature'),
    entities,
  };
}

function readRole(element: XmlElement, role: RoleDescriptorRead['role']): RoleDescriptorRead {
  const endpoints = (local: string): EndpointRead[] => findChildren(element, NS.md, local).map(readEndpoint);
  return {
    element,
    role,
    protocolSupportEnumeration: attributeOf(element, 'protocolSupportEnumeration'),
    wantAuthnRequestsSigned: attributeOf(element, 'WantAuthnRequestsSigned'),
    authnRequestsSigned: attributeOf(element, 'AuthnRequestsSigned'),
    wantAssertionsSigned: attributeOf(element, 'WantAssertionsSigned'),
    keyDescriptors: findChildren(element, NS.md, 'KeyDescriptor').map(readKeyDescriptor),
    nameIdFormats: findChildren(element, NS.md, 'NameIDFormat').map(textOf),
    singleSignOnServices: endpoints('SingleSignOnService'),
    singleLogoutServices: endpoints('SingleLogoutService'),
    assertionConsumerServices: endpoints('AssertionConsumerService'),
    artifactResolutionServices: endpoints('ArtifactResolutionService'),
    attributeConsumingServices: findChildren(element, NS.md, 'AttributeConsumingService').map(
      readAttributeConsumingService,
    ),
  };
}

function readEndpoint(element: XmlElement): EndpointRead {
  return {
    element,
    binding: attributeOf(element, 'Binding'),
    location: attributeOf(element, 'Location'),
    responseLocation: attributeOf(element, 'ResponseLocation'),
    index: attributeOf(element, 'index'),
    isDefault: attributeOf(element, 'isDefault'),
  };
}

function readKeyDescriptor(element: XmlElement): KeyDescriptorRead {
  const keyInfo = findChild(element, NS.ds, 'KeyInfo');
  const certificates = keyInfo
    ? findChildren(keyInfo, NS.ds, 'X509Data').flatMap((data) => findChildren(data, NS.ds, 'X509Certificate'))
    : [];
  return {
    element,
    use: attributeOf(element, 'use'),
    certificates: certificates.map((certificate) => ({
      element: certificate,
      base64: textOf(certificate).replace(/\s+/g, ''),
    })),
    encryptionMethods: findChildren(element, NS.md, 'EncryptionMethod').map((method) => ({
      algorithm: attributeOf(method, 'Algorithm'),
      digest: algorithmOf(findChild(method, NS.ds, 'DigestMethod')),
      mgf: algorithmOf(findChild(method, NS.xenc11, 'MGF')),
    })),
  };
}

function algorithmOf(element: XmlElement | null): string | null {
  return element && attributeOf(element, 'Algorithm');
}

function readAttributeConsumingService(element: XmlElement): AttributeConsumingServiceRead {
  return {
    index: attributeOf(element, 'index'),
    isDefault: attributeOf(element, 'isDefault'),
    attributes: findChildren(element, NS.md, 'RequestedAttribute').map((attribute) => ({
      name: attributeOf(attribute, 'Name'),
      nameFormat: attributeOf(attribute, 'NameFormat'),
      friendlyName: attributeOf(attribute, 'FriendlyName'),
      isRequired: attributeOf(attribute, 'isRequired'),
    })),
  };
}
