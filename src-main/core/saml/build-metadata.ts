/**
 * Builds md:EntityDescriptor for one role (SAML Metadata 2.3.2, 2.4). Element order is the schema's; the
 * Signature, when a key is given, comes first and covers the whole descriptor.
 */
import type { XmlSpec } from '../xml/spec';
import { element } from '../xml/spec';
import { NS } from '../xml/namespaces';
import { certificateBody } from '../xmlsec/certificate-body';
import { keyNameOf } from '../xmlsec/key-info';
import type { SignatureSpec } from '../xmlsec/sign';
import { signEnveloped } from '../xmlsec/sign';
import type { CertificateFacts } from '../xmlsec/signature-report';
import type { MessageStyle } from './message-style';
import { plainStyle, writeMessage, writeTime } from './message-style';
import { requireId, requireText, requireThat } from './strict';

export interface EndpointSpec {
  readonly binding: string;
  readonly location: string;
  readonly responseLocation?: string | null;
}

export interface IndexedEndpointSpec extends EndpointSpec {
  readonly index: number;
  readonly isDefault?: boolean | null;
}

export interface MetadataKeys {
  readonly signing: readonly CertificateFacts[];
  readonly encryption: readonly CertificateFacts[];
}

/** What both roles have in common. */
export interface EntitySpec {
  /** Needed when it is signed. */
  readonly id?: string | null;
  readonly entityId: string;
  /** Milliseconds since the epoch. */
  readonly validUntil?: number | null;
  /** An xs:duration, for example PT6H. */
  readonly cacheDuration?: string | null;
  readonly keys: MetadataKeys;
  readonly nameIdFormats: readonly string[];
  readonly singleLogoutServices?: readonly EndpointSpec[];
  readonly artifactResolutionServices?: readonly IndexedEndpointSpec[];
  readonly organization?: {
    readonly name: string;
    readonly displayName: string;
    readonly url: string;
  } | null;
  readonly sign?: SignatureSpec | null;
  /** Prefix of the metadata namespace, '' for the default namespace. Default `md`. */
  readonly prefix?: string;
  /** Whether a KeyDescriptor says what its key is for. Default `stated`; without, it is for both. */
  readonly keyUse?: 'stated' | 'left-out';
  /** Default `certificate`. */
  readonly keyInfo?: 'certificate' | 'name-and-certificate';
}

export interface IdpMetadataSpec extends EntitySpec {
  /** Null leaves the attribute out, which means false. */
  readonly wantAuthnRequestsSigned?: boolean | null;
  /** One at least. */
  readonly singleSignOnServices: readonly EndpointSpec[];
}

export interface RequestedAttributeSpec {
  readonly name: string;
  readonly nameFormat?: string | null;
  readonly friendlyName?: string | null;
  readonly isRequired?: boolean | null;
}

export interface SpMetadataSpec extends EntitySpec {
  readonly authnRequestsSigned?: boolean | null;
  readonly wantAssertionsSigned?: boolean | null;
  /** One at least. */
  readonly assertionConsumerServices: readonly IndexedEndpointSpec[];
  readonly attributeConsumingServices?: readonly AttributeConsumingServiceSpec[];
}

export interface AttributeConsumingServiceSpec {
  readonly index: number;
  readonly name: string;
  /** One at least. */
  readonly attributes: readonly RequestedAttributeSpec[];
}

/** Metadata of an identity provider as XML text. Throws `InvalidSpecificationError`. */
export function buildIdpMetadata(spec: IdpMetadataSpec, style: MessageStyle = plainStyle): string {
  requireThat(spec.singleSignOnServices.length > 0, 'An IDPSSODescriptor needs a SingleSignOnService');
  const md = elementsOf(spec);
  const role = md(
    'IDPSSODescriptor',
    [
      ['WantAuthnRequestsSigned', spec.wantAuthnRequestsSigned?.toString()],
      ['protocolSupportEnumeration', NS.samlp],
    ],
    [
      ...buildCommonChildren(spec, md),
      ...spec.singleSignOnServices.map((each) => buildEndpoint(md, 'SingleSignOnService', each)),
    ],
  );
  return writeEntity(spec, role, style);
}

/** Metadata of a service provider as XML text. Throws `InvalidSpecificationError`. */
export function buildSpMetadata(spec: SpMetadataSpec, style: MessageStyle = plainStyle): string {
  requireThat(
    spec.assertionConsumerServices.length > 0,
    'An SPSSODescriptor needs an AssertionConsumerService',
  );
  const md = elementsOf(spec);
  const role = md(
    'SPSSODescriptor',
    [
      ['AuthnRequestsSigned', spec.authnRequestsSigned?.toString()],
      ['WantAssertionsSigned', spec.wantAssertionsSigned?.toString()],
      ['protocolSupportEnumeration', NS.samlp],
    ],
    [
      ...buildCommonChildren(spec, md),
      ...buildIndexed(md, 'AssertionConsumerService', spec.assertionConsumerServices),
      ...buildAttributeConsumingServices(spec, md),
    ],
  );
  return writeEntity(spec, role, style);
}

type Attributes = Parameters<typeof element>[3];
type Children = Parameters<typeof element>[4];

type ElementOf = (local: string, attributes?: Attributes, children?: Children) => XmlSpec;

function elementsOf({ prefix = 'md' }: EntitySpec): ElementOf {
  return (local, attributes = [], children = []) => element(prefix, local, NS.md, attributes, children);
}

function writeEntity(spec: EntitySpec, role: XmlSpec, style: MessageStyle): string {
  requireText(spec.entityId, 'entityID');
  requireThat(spec.entityId.length <= 1024, 'An entityID has 1024 characters at most');
  requireThat(!spec.sign || spec.id != null, 'Signed metadata needs an ID');
  const md = elementsOf(spec);
  const entity = md(
    'EntityDescriptor',
    [
      ['ID', spec.id == null ? null : requireId(spec.id, 'the EntityDescriptor')],
      ['cacheDuration', spec.cacheDuration],
      ['entityID', spec.entityId],
      ['validUntil', spec.validUntil == null ? null : writeTime(spec.validUntil, style)],
    ],
    [role, buildOrganization(spec, md)],
  );
  return writeMessage(spec.sign ? signEnveloped(entity, spec.sign) : entity, style);
}

function buildCommonChildren(spec: EntitySpec, md: ElementOf): XmlSpec[] {
  return [
    ...spec.keys.signing.map((each) => buildKeyDescriptor('signing', each, spec, md)),
    ...spec.keys.encryption.map((each) => buildKeyDescriptor('encryption', each, spec, md)),
    ...buildIndexed(md, 'ArtifactResolutionService', spec.artifactResolutionServices ?? []),
    ...(spec.singleLogoutServices ?? []).map((each) => buildEndpoint(md, 'SingleLogoutService', each)),
    ...spec.nameIdFormats.map((each) => md('NameIDFormat', [], [requireText(each, 'NameIDFormat')])),
  ];
}

function buildKeyDescriptor(
  use: 'signing' | 'encryption',
  certificate: CertificateFacts,
  { keyUse, keyInfo }: EntitySpec,
  md: ElementOf,
): XmlSpec {
  const ds = (local: string, children: Children): XmlSpec => element('ds', local, NS.ds, [], children);
  const data = ds('X509Data', [ds('X509Certificate', [certificateBody(certificate, 'wrapped-76')])]);
  const name = keyInfo === 'name-and-certificate' ? ds('KeyName', [keyNameOf(certificate)]) : null;
  return md(
    'KeyDescriptor',
    [['use', keyUse === 'left-out' && use === 'signing' ? null : use]],
    [ds('KeyInfo', [name, data])],
  );
}

function buildEndpoint(md: ElementOf, local: string, endpoint: EndpointSpec): XmlSpec {
  return md(local, endpointAttributes(endpoint));
}

function endpointAttributes(endpoint: EndpointSpec): readonly [string, string | null | undefined][] {
  return [
    ['Binding', requireText(endpoint.binding, 'Binding')],
    ['Location', requireText(endpoint.location, 'Location')],
    ['ResponseLocation', endpoint.responseLocation],
  ];
}

function buildIndexed(md: ElementOf, local: string, endpoints: readonly IndexedEndpointSpec[]): XmlSpec[] {
  const indexes = new Set(endpoints.map((each) => each.index));
  requireThat(indexes.size === endpoints.length, `Two elements ${local} have the same index`);
  return endpoints.map((each) => {
    requireThat(
      Number.isInteger(each.index) && each.index >= 0 && each.index <= 65535,
      `Not an index: ${each.index}`,
    );
    return md(local, [
      ...endpointAttributes(each),
      ['index', String(each.index)],
      ['isDefault', each.isDefault?.toString()],
    ]);
  });
}

function buildAttributeConsumingServices(
  { attributeConsumingServices = [] }: SpMetadataSpec,
  md: ElementOf,
): XmlSpec[] {
  const indexes = new Set(attributeConsumingServices.map((each) => each.index));
  requireThat(
    indexes.size === attributeConsumingServices.length,
    'Two elements AttributeConsumingService have the same index',
  );
  return attributeConsumingServices.map((each) => buildAttributeConsumingService(each, md));
}

function buildAttributeConsumingService(service: AttributeConsumingServiceSpec, md: ElementOf): XmlSpec {
  requireThat(service.attributes.length > 0, 'An AttributeConsumingService needs a RequestedAttribute');
  return md(
    'AttributeConsumingService',
    [['index', String(service.index)]],
    [
      md('ServiceName', [['xml:lang', 'en', NS.xml]], [service.name]),
      ...service.attributes.map((each) =>
        md('RequestedAttribute', [
          ['FriendlyName', each.friendlyName],
          ['Name', requireText(each.name, 'The Name of a RequestedAttribute')],
          ['NameFormat', each.nameFormat],
          ['isRequired', each.isRequired?.toString()],
        ]),
      ),
    ],
  );
}

function buildOrganization(spec: EntitySpec, md: ElementOf): XmlSpec | null {
  if (!spec.organization) return null;
  const { name, displayName, url } = spec.organization;
  const localised = (local: string, value: string): XmlSpec =>
    md(local, [['xml:lang', 'en', NS.xml]], [value]);
  return md(
    'Organization',
    [],
    [
      localised('OrganizationName', name),
      localised('OrganizationDisplayName', displayName),
      localised('OrganizationURL', url),
    ],
  );
}
