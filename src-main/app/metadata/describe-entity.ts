/** One entity of metadata in full, and in the few words a list shows. */
import type { EntityDetails, EntitySummary, MetadataRole } from '../../contract/model/metadata';
import type { EntityDescriptorRead } from '../../core/saml/model';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { attributeOf, childElements, findChild, findChildren, textOf } from '../../core/xml/query';
import { describeMetadataKey } from './describe-metadata-key';

const MDUI = 'urn:oasis:names:tc:SAML:metadata:ui';
const MDRPI = 'urn:oasis:names:tc:SAML:metadata:rpi';
const MDATTR = 'urn:oasis:names:tc:SAML:metadata:attribute';
const SHIBMD = 'urn:mace:shibboleth:metadata:1.0';

const roleName = /^(?:IDPSSO|SPSSO|AttributeAuthority|AuthnAuthority|PDP|Role|Affiliation)Descriptor$/;
const endpointName = /(?:Service|Requester)$/;

/** What a list of many entities shows, and what they are found by. */
export function summariseEntity(element: XmlElement): EntitySummary {
  const roles = rolesOf(element);
  const extensions = [element, ...roles].flatMap((each) => findChildren(each, NS.md, 'Extensions'));
  const names = [
    ...extensions
      .flatMap((each) => findChildren(each, MDUI, 'UIInfo'))
      .flatMap((info) => findChildren(info, MDUI, 'DisplayName')),
    ...findChildren(element, NS.md, 'Organization').flatMap((organization) => [
      ...findChildren(organization, NS.md, 'OrganizationDisplayName'),
      ...findChildren(organization, NS.md, 'OrganizationName'),
    ]),
  ].map(plainText);
  return {
    entityId: attributeOf(element, 'entityID'),
    names: [...new Set(names)].filter((name) => name !== ''),
    roles: [...new Set(roles.map(({ local }) => local))],
    scopes: [...new Set(extensions.flatMap((each) => findChildren(each, SHIBMD, 'Scope')).map(plainText))],
  };
}

/** Everything that two versions may differ in. */
export function describeEntity(entity: EntityDescriptorRead): EntityDetails {
  const { element } = entity;
  const extensions = findChildren(element, NS.md, 'Extensions');
  const registration = extensions.map((each) => findChild(each, MDRPI, 'RegistrationInfo')).find(Boolean);
  return {
    ...summariseEntity(element),
    id: entity.id,
    validUntil: entity.validUntil,
    cacheDuration: entity.cacheDuration,
    signed: entity.signature !== null,
    roleDescriptors: rolesOf(element).map(describeRole),
    contacts: entity.contacts.map(({ type, emailAddresses }) => ({
      type,
      emailAddresses: emailAddresses.map((address) => address.trim()),
    })),
    entityAttributes: extensions
      .flatMap((each) => findChildren(each, MDATTR, 'EntityAttributes'))
      .flatMap((attributes) => findChildren(attributes, NS.saml, 'Attribute'))
      .map((attribute) => ({
        name: attributeOf(attribute, 'Name') ?? '',
        values: findChildren(attribute, NS.saml, 'AttributeValue').map(plainText),
      })),
    registrationAuthority: registration ? attributeOf(registration, 'registrationAuthority') : null,
  };
}

function rolesOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter((child) => child.uri === NS.md && roleName.test(child.local));
}

function describeRole(role: XmlElement): MetadataRole {
  const children = childElements(role).filter((child) => child.uri === NS.md);
  return {
    role: role.local,
    protocols: words(attributeOf(role, 'protocolSupportEnumeration') ?? ''),
    wantAuthnRequestsSigned: attributeOf(role, 'WantAuthnRequestsSigned'),
    authnRequestsSigned: attributeOf(role, 'AuthnRequestsSigned'),
    wantAssertionsSigned: attributeOf(role, 'WantAssertionsSigned'),
    keys: children.filter(({ local }) => local === 'KeyDescriptor').flatMap(describeMetadataKey),
    endpoints: children
      .filter(({ local }) => endpointName.test(local) && local !== 'AttributeConsumingService')
      .map((child) => ({
        service: child.local,
        binding: attributeOf(child, 'Binding'),
        location: attributeOf(child, 'Location'),
        responseLocation: attributeOf(child, 'ResponseLocation'),
        index: attributeOf(child, 'index'),
        isDefault: attributeOf(child, 'isDefault'),
      })),
    nameIdFormats: children.filter(({ local }) => local === 'NameIDFormat').map(plainText),
    requestedAttributes: children
      .filter(({ local }) => local === 'AttributeConsumingService')
      .flatMap((service) => findChildren(service, NS.md, 'RequestedAttribute'))
      .map((attribute) => ({
        name: attributeOf(attribute, 'Name'),
        friendlyName: attributeOf(attribute, 'FriendlyName'),
        nameFormat: attributeOf(attribute, 'NameFormat'),
        required: /^(?:true|1)$/.test(attributeOf(attribute, 'isRequired') ?? ''),
      })),
  };
}

function plainText(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
