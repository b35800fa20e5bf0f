/**
 * What elements and attributes of SAML mean, in a sentence or two, with the section that defines them: shown when the
 * reader points at one. By local name, for prefixes are free; a name two namespaces share is told for SAML.
 */

export interface SamlWord {
  readonly meaning: string;
  /** Document and section; null where no one section defines it. */
  readonly source: string | null;
}

const core = (section: string): string => `SAML Core 2.0, section ${section}`;
const metadata = (section: string): string => `SAML Metadata 2.0, section ${section}`;
const word = (source: string | null, meaning: string): SamlWord => ({ meaning, source });

export const elementWords: Readonly<Record<string, SamlWord>> = {
  AuthnRequest: word(core('3.4.1'), 'A service provider asks the identity provider to sign a user in.'),
  NameIDPolicy: word(
    core('3.4.1.1'),
    'Which kind of NameID the service provider wants, and whether one may be made for it.',
  ),
  Scoping: word(
    core('3.4.1.2'),
    'Which identity providers may answer, and through how many of them the request may be passed on.',
  ),
  RequestedAuthnContext: word(
    core('3.3.2.2.1'),
    'How the user has to have signed in: the classes wanted, and whether exactly, at least or better than these.',
  ),
  Response: word(
    core('3.3.3'),
    'The answer: a status and, when all went well, assertions. Signed itself, or with signed assertions, or both.',
  ),
  LogoutRequest: word(core('3.7.1'), 'One side tells the other to end the session of this user.'),
  LogoutResponse: word(core('3.7.2'), 'Whether the session was ended everywhere.'),
  SessionIndex: word(
    core('3.7.1'),
    'In a LogoutRequest: which session is meant, by the SessionIndex of its AuthnStatement.',
  ),
  ArtifactResolve: word(
    core('3.5.1'),
    'The receiver of an artifact asks its sender for the message it stands for.',
  ),
  ArtifactResponse: word(core('3.5.2'), 'The message an artifact stood for, by the back channel.'),
  Status: word(core('3.2.2.1'), 'Whether the request was carried out.'),
  StatusCode: word(
    core('3.2.2.2'),
    'Success, or who is at fault: Requester or Responder. A second one inside says why.',
  ),
  StatusMessage: word(core('3.2.2.3'), 'Words of the sender about the status, for an operator.'),
  StatusDetail: word(core('3.2.2.4'), 'More about the status, in markup of the sender.'),
  Assertion: word(
    core('2.3.3'),
    'What the identity provider states about a user. A service provider believes it when it is signed by a key it trusts.',
  ),
  EncryptedAssertion: word(core('2.3.4'), "An assertion encrypted to the service provider's certificate."),
  Issuer: word(
    core('2.2.5'),
    'The entityID of who wrote this. It is compared letter by letter with the metadata that is trusted.',
  ),
  Subject: word(core('2.4.1'), 'Whom the assertion is about, and how its bearer shows that it may be used.'),
  NameID: word(
    core('2.2.3'),
    'The name of the user. Format says of what kind it is; the qualifiers say in whose realm it is unique.',
  ),
  EncryptedID: word(core('2.2.4'), 'A NameID that only the service provider can read.'),
  SubjectConfirmation: word(
    core('2.4.1.1'),
    'How the assertion may be used. In web single sign-on: bearer, whoever brings it in time to the right address.',
  ),
  SubjectConfirmationData: word(
    core('2.4.1.2'),
    'The limits of that: to which address, until when, and in answer to which request.',
  ),
  Conditions: word(
    core('2.5.1'),
    'When and for whom the assertion is valid. A receiver that does not understand one of them has to refuse it.',
  ),
  AudienceRestriction: word(
    core('2.5.1.4'),
    'For whom the assertion was made. The service provider has to find its own entityID among the audiences.',
  ),
  Audience: word(core('2.5.1.4'), 'The entityID of a service provider, compared letter by letter.'),
  OneTimeUse: word(core('2.5.1.5'), 'The assertion may be used once and not be kept.'),
  ProxyRestriction: word(
    core('2.5.1.6'),
    'How often others may issue assertions on the strength of this one.',
  ),
  AuthnStatement: word(core('2.7.2'), 'When and how the user signed in, and the name of that session.'),
  SubjectLocality: word(core('2.7.2.1'), 'From which address the user signed in.'),
  AuthnContext: word(core('2.7.2.2'), 'How the user signed in.'),
  AuthnContextClassRef: word(
    core('2.7.2.2'),
    'The class of it: password, password over TLS, multi-factor and so on.',
  ),
  AttributeStatement: word(core('2.7.3'), 'What else is known of the user: mail, names, groups.'),
  Attribute: word(
    core('2.7.3.1'),
    'One fact by its Name. Service providers compare the name letter by letter, many with NameFormat.',
  ),
  AttributeValue: word(
    core('2.7.3.1.1'),
    'One value. Several groups are several of these, not one with commas.',
  ),
  EncryptedAttribute: word(core('2.7.3.2'), 'An attribute that only the service provider can read.'),
  Extensions: word(
    null,
    'Content outside SAML that sender and receiver agreed on. Nothing in it signs anybody in.',
  ),
  Advice: word(core('2.6.1'), 'Hints a receiver may ignore.'),
  Signature: word(
    'XML Signature',
    'Covers the element around it. What else the document holds is not signed by it.',
  ),
  SignedInfo: word('XML Signature', 'What is actually signed: algorithms, and the digest of each part.'),
  SignatureValue: word('XML Signature', 'The signature over the canonical form of SignedInfo.'),
  Reference: word('XML Signature', 'The part that is covered, by its ID, and its digest.'),
  DigestValue: word('XML Signature', 'The hash of the canonical form of that part, base64.'),
  Transform: word(
    'XML Signature',
    'A step between the part and its octets. SAML allows enveloped-signature and exclusive C14N alone (SAML Core 2.0, section 5.4.4).',
  ),
  CanonicalizationMethod: word('XML Signature', 'How SignedInfo is written before it is signed.'),
  KeyInfo: word(
    'XML Signature',
    'A hint which key it was. It proves nothing: trust comes from metadata or a certificate given beforehand.',
  ),
  X509Certificate: word('XML Signature', 'A certificate, base64 without BEGIN and END lines.'),
  EncryptedData: word('XML Encryption', 'Ciphertext, and how it was made.'),
  EncryptedKey: word('XML Encryption', "The content key, encrypted to the receiver's certificate."),
  CipherValue: word('XML Encryption', 'The ciphertext, base64.'),
  EntitiesDescriptor: word(metadata('2.3.1'), 'Metadata of several entities: a federation.'),
  EntityDescriptor: word(metadata('2.3.2'), 'Metadata of one entity: its name, roles, keys and addresses.'),
  IDPSSODescriptor: word(metadata('2.4.3'), 'The entity as identity provider.'),
  SPSSODescriptor: word(metadata('2.4.4'), 'The entity as service provider.'),
  KeyDescriptor: word(
    metadata('2.4.1.1'),
    'A key of the entity, for signing, for encryption, or for both when use is absent.',
  ),
  SingleSignOnService: word(metadata('2.4.3'), 'Where AuthnRequests go.'),
  AssertionConsumerService: word(metadata('2.4.4'), 'Where Responses go (the ACS).'),
  SingleLogoutService: word(metadata('2.4.2'), 'Where logout messages go.'),
  ArtifactResolutionService: word(metadata('2.4.2'), 'Where artifacts are redeemed.'),
  NameIDFormat: word(metadata('2.4.2'), 'A kind of NameID the entity supports.'),
  AttributeConsumingService: word(metadata('2.4.4.1'), 'A set of attributes the service provider asks for.'),
  RequestedAttribute: word(metadata('2.4.4.2'), 'One attribute it asks for, required or not.'),
  Organization: word(metadata('2.3.2.1'), 'Who runs the entity.'),
  ContactPerson: word(metadata('2.3.2.2'), 'Whom to write to.'),
};

export const attributeWords: Readonly<Record<string, SamlWord>> = {
  ID: word(
    core('1.3.4'),
    'The name of this element, unique for ever. Signatures refer to it, answers name it in InResponseTo.',
  ),
  Version: word(core('3.2.1'), '2.0.'),
  IssueInstant: word(core('1.3.3'), 'When it was written, in UTC.'),
  Destination: word(
    core('3.2.1'),
    'The address it was meant for. A receiver compares it with its own and refuses another.',
  ),
  InResponseTo: word(core('3.2.2'), 'The ID of the request this answers. Absent where nobody asked.'),
  Consent: word(core('3.2.1'), 'Whether the user agreed to this message.'),
  NotBefore: word(core('2.5.1.2'), 'Not valid before this instant, in UTC.'),
  NotOnOrAfter: word(core('2.5.1.2'), 'Not valid at this instant any more, in UTC.'),
  SessionNotOnOrAfter: word(
    core('2.7.2'),
    "When the identity provider's session ends: the application's should not last longer.",
  ),
  AuthnInstant: word(core('2.7.2'), 'When the user signed in, which may be long before this message.'),
  SessionIndex: word(core('2.7.2'), 'The name of the session, for logout.'),
  Recipient: word(core('2.4.1.2'), 'The ACS this may be delivered to, query string and all.'),
  Address: word(core('2.4.1.2'), 'The address of the user the assertion may be delivered from.'),
  Method: word(core('2.4.1.1'), 'How the assertion is confirmed: bearer, holder-of-key or sender-vouches.'),
  Format: word(
    core('8.3'),
    'Of what kind the name is: emailAddress, persistent, transient, unspecified or one of your own.',
  ),
  NameFormat: word(core('8.2'), 'Of what kind the name of the attribute is: uri, basic or unspecified.'),
  FriendlyName: word(core('2.7.3.1'), 'The name for people. Receivers must not rely on it.'),
  NameQualifier: word(core('2.2.2'), 'In whose realm the name is unique: usually the identity provider.'),
  SPNameQualifier: word(core('2.2.2'), 'For which service provider the name was made.'),
  AllowCreate: word(core('3.4.1.1'), 'Whether an identifier may be made for a user who has none yet.'),
  ForceAuthn: word(core('3.4.1'), 'The user has to sign in again, whatever session there is.'),
  IsPassive: word(core('3.4.1'), 'The user must not be asked: no session, no login.'),
  AssertionConsumerServiceURL: word(
    core('3.4.1'),
    'Where the Response is wanted. It has to be one of the addresses in metadata, unless the request is signed.',
  ),
  AssertionConsumerServiceIndex: word(core('3.4.1'), 'The same by the index of an address in metadata.'),
  ProtocolBinding: word(core('3.4.1'), 'How the Response is wanted: by POST or as an artifact.'),
  AttributeConsumingServiceIndex: word(core('3.4.1'), 'Which set of attributes in metadata is wanted.'),
  ProviderName: word(core('3.4.1'), 'The name of the application, for the user.'),
  Comparison: word(core('3.3.2.2.1'), 'exact, minimum, maximum or better than the classes listed.'),
  entityID: word(
    metadata('2.3.2'),
    'The name of the entity. It need not be an address, and is compared letter by letter.',
  ),
  validUntil: word(metadata('2.3.2'), 'When this metadata ends.'),
  cacheDuration: word(metadata('2.3.2'), 'How long a copy may be kept before it is fetched again.'),
  protocolSupportEnumeration: word(
    metadata('2.4.1'),
    'Protocols the role speaks; SAML 2.0 has to be among them.',
  ),
  WantAuthnRequestsSigned: word(metadata('2.4.3'), 'The identity provider wants signed requests.'),
  AuthnRequestsSigned: word(metadata('2.4.4'), 'The service provider signs its requests.'),
  WantAssertionsSigned: word(metadata('2.4.4'), 'The service provider wants signed assertions.'),
  Binding: word(metadata('2.2.2'), 'How messages travel to this address.'),
  Location: word(metadata('2.2.2'), 'The address.'),
  ResponseLocation: word(metadata('2.2.2'), 'The address for answers, where it is another.'),
  isDefault: word(metadata('2.2.3'), 'The one that is meant when nobody says which.'),
};
