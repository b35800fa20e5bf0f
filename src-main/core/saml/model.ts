/**
 * What the lenient readers return: everything found, each thing with the element it came from, so
 * that a check can point at it. Nothing is trimmed, lower-cased or defaulted; null means absent.
 * `unread` lists what could not be understood instead of throwing.
 */
import type { MessageKind } from '../../contract/model/decoded';
import type { XmlDocument, XmlElement } from '../xml/node';

export interface NameIdRead {
  readonly element: XmlElement;
  readonly value: string;
  readonly format: string | null;
  readonly nameQualifier: string | null;
  readonly spNameQualifier: string | null;
}

export interface SubjectConfirmationRead {
  readonly element: XmlElement;
  readonly method: string | null;
  /** Null when SubjectConfirmationData is absent. */
  readonly data: {
    readonly element: XmlElement;
    readonly recipient: string | null;
    readonly notBefore: string | null;
    readonly notOnOrAfter: string | null;
    readonly inResponseTo: string | null;
    readonly address: string | null;
  } | null;
}

export interface ConditionsRead {
  readonly element: XmlElement;
  readonly notBefore: string | null;
  readonly notOnOrAfter: string | null;
  readonly audienceRestrictions: readonly {
    readonly element: XmlElement;
    readonly audiences: readonly { readonly element: XmlElement; readonly value: string }[];
  }[];
  readonly oneTimeUse: XmlElement | null;
}

export interface AuthnStatementRead {
  readonly element: XmlElement;
  readonly authnInstant: string | null;
  readonly sessionIndex: string | null;
  readonly sessionNotOnOrAfter: string | null;
  readonly classRef: { readonly element: XmlElement; readonly value: string } | null;
}

export interface AttributeRead {
  readonly element: XmlElement;
  readonly name: string | null;
  readonly nameFormat: string | null;
  readonly friendlyName: string | null;
  readonly values: readonly { readonly element: XmlElement; readonly value: string }[];
}

export interface AssertionRead {
  readonly element: XmlElement;
  readonly document: XmlDocument;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly issuer: NameIdRead | null;
  readonly subject: XmlElement | null;
  readonly nameId: NameIdRead | null;
  readonly encryptedId: XmlElement | null;
  readonly subjectConfirmations: readonly SubjectConfirmationRead[];
  readonly conditions: ConditionsRead | null;
  readonly authnStatements: readonly AuthnStatementRead[];
  readonly attributeStatements: readonly XmlElement[];
  readonly attributes: readonly AttributeRead[];
  /** EncryptedAttribute elements, in document order. */
  readonly encryptedAttributes: readonly XmlElement[];
}

export interface StatusRead {
  readonly element: XmlElement;
  readonly code: string | null;
  readonly codeElement: XmlElement | null;
  readonly subCode: string | null;
  readonly message: string | null;
}

/** Fields that requests and responses share. */
export interface ProtocolMessageRead {
  readonly element: XmlElement;
  readonly document: XmlDocument;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly destination: string | null;
  readonly consent: string | null;
  readonly issuer: NameIdRead | null;
  readonly unread: readonly string[];
}

export interface AuthnRequestRead extends ProtocolMessageRead {
  readonly kind: 'AuthnRequest';
  readonly assertionConsumerServiceUrl: string | null;
  readonly assertionConsumerServiceIndex: string | null;
  readonly attributeConsumingServiceIndex: string | null;
  readonly protocolBinding: string | null;
  readonly forceAuthn: string | null;
  readonly isPassive: string | null;
  readonly providerName: string | null;
  readonly nameIdPolicy: {
    readonly element: XmlElement;
    readonly format: string | null;
    readonly spNameQualifier: string | null;
    readonly allowCreate: string | null;
    /** Text inside the element, where the schema allows none. */
    readonly text: string;
  } | null;
  readonly requestedAuthnContext: {
    readonly element: XmlElement;
    readonly comparison: string | null;
    readonly classRefs: readonly string[];
    readonly declRefs: readonly string[];
  } | null;
  readonly subject: XmlElement | null;
  /** The principal the request asks for. */
  readonly subjectNameId: NameIdRead | null;
  readonly subjectConfirmations: readonly XmlElement[];
  readonly scoping: {
    readonly element: XmlElement;
    readonly proxyCount: string | null;
    /** ProviderID of each IDPEntry. */
    readonly idpEntries: readonly string[];
  } | null;
}

export interface StatusResponseRead extends ProtocolMessageRead {
  readonly inResponseTo: string | null;
  readonly status: StatusRead | null;
}

export interface ResponseRead extends StatusResponseRead {
  readonly kind: 'Response';
  /** Direct saml:Assertion children, in document order. */
  readonly assertions: readonly AssertionRead[];
  /** Direct saml:EncryptedAssertion children, in document order. */
  readonly encryptedAssertions: readonly XmlElement[];
}

export interface LogoutRequestRead extends ProtocolMessageRead {
  readonly kind: 'LogoutRequest';
  readonly nameId: NameIdRead | null;
  readonly encryptedId: XmlElement | null;
  readonly baseId: XmlElement | null;
  readonly sessionIndexes: readonly string[];
  readonly notOnOrAfter: string | null;
  readonly reason: string | null;
}

export interface LogoutResponseRead extends StatusResponseRead {
  readonly kind: 'LogoutResponse';
}

export interface EndpointRead {
  readonly element: XmlElement;
  readonly binding: string | null;
  readonly location: string | null;
  readonly responseLocation: string | null;
  readonly index: string | null;
  readonly isDefault: string | null;
}

export interface KeyDescriptorRead {
  readonly element: XmlElement;
  /** `signing`, `encryption` or null (both). */
  readonly use: string | null;
  /** Text of each X509Certificate, white space removed. */
  readonly certificates: readonly { readonly element: XmlElement; readonly base64: string }[];
  /** What the owner can decrypt, in document order; URIs as written. */
  readonly encryptionMethods: readonly {
    readonly algorithm: string | null;
    readonly digest: string | null;
    readonly mgf: string | null;
  }[];
}

export interface AttributeConsumingServiceRead {
  readonly index: string | null;
  readonly isDefault: string | null;
  readonly attributes: readonly {
    readonly name: string | null;
    readonly nameFormat: string | null;
    readonly friendlyName: string | null;
    readonly isRequired: string | null;
  }[];
}

export interface RoleDescriptorRead {
  readonly element: XmlElement;
  readonly role: 'IDPSSODescriptor' | 'SPSSODescriptor';
  readonly protocolSupportEnumeration: string | null;
  readonly wantAuthnRequestsSigned: string | null;
  readonly authnRequestsSigned: string | null;
  readonly wantAssertionsSigned: string | null;
  readonly keyDescriptors: readonly KeyDescriptorRead[];
  readonly nameIdFormats: readonly string[];
  readonly singleSignOnServices: readonly EndpointRead[];
  readonly singleLogoutServices: readonly EndpointRead[];
  readonly assertionConsumerServices: readonly EndpointRead[];
  readonly artifactResolutionServices: readonly EndpointRead[];
  readonly attributeConsumingServices: readonly AttributeConsumingServiceRead[];
}

export interface EntityDescriptorRead {
  readonly kind: 'EntityDescriptor';
  readonly element: XmlElement;
  readonly document: XmlDocument;
  readonly id: string | null;
  readonly entityId: string | null;
  readonly validUntil: string | null;
  readonly cacheDuration: string | null;
  readonly roles: readonly RoleDescriptorRead[];
  readonly signature: XmlElement | null;
  readonly organization: XmlElement | null;
  readonly contacts: readonly {
    readonly element: XmlElement;
    readonly type: string | null;
    readonly emailAddresses: readonly string[];
  }[];
  /** Algorithms of alg:SigningMethod elements: the signatures this entity takes. Empty when it names none. */
  readonly signingMethods: readonly string[];
  readonly unread: readonly string[];
}

export interface EntitiesDescriptorRead {
  readonly kind: 'EntitiesDescriptor';
  readonly element: XmlElement;
  readonly document: XmlDocument;
  readonly id: string | null;
  readonly validUntil: string | null;
  readonly cacheDuration: string | null;
  readonly signature: XmlElement | null;
  readonly entities: readonly EntityDescriptorRead[];
}

/** A bare Assertion as the whole message. */
export interface AssertionMessageRead {
  readonly kind: 'Assertion';
  readonly element: XmlElement;
  readonly document: XmlDocument;
  readonly assertion: AssertionRead;
}

/** ArtifactResolve, ArtifactResponse or anything else: the element and what every message may carry. */
export interface OtherMessageRead {
  readonly kind: Exclude<
    MessageKind,
    | 'AuthnRequest'
    | 'Response'
    | 'LogoutRequest'
    | 'LogoutResponse'
    | 'Assertion'
    | 'EntityDescriptor'
    | 'EntitiesDescriptor'
  >;
  /** Null when the document has no root. */
  readonly element: XmlElement | null;
  readonly document: XmlDocument;
  readonly id: string | null;
  readonly issueInstant: string | null;
  readonly destination: string | null;
  readonly issuer: NameIdRead | null;
}

export type MessageRead =
  | AuthnRequestRead
  | ResponseRead
  | LogoutRequestRead
  | LogoutResponseRead
  | EntityDescriptorRead
  | EntitiesDescriptorRead
  | AssertionMessageRead
  | OtherMessageRead;
