/** Sentences of Kantara's SAML V2.0 Deployment Profile for Federation Interoperability, for the pack `saml2int`. */
import type { CitationEntry } from './entry';

export const saml2intCitations = {
  'saml2int-3.1.2': {
    document: 'saml2int',
    section: '3.1.2',
    anchor: '_data_size',
    sentence:
      '[SDP-G02] Unless otherwise specified, deployments MUST limit the size of all element and attribute content they produce to 256 characters.',
  },
  'saml2int-3.1.4': {
    document: 'saml2int',
    section: '3.1.4',
    anchor: '_saml_entityids',
    sentence:
      '[SDP-G04] Deployments MUST be named via an absolute URI whose total length MUST NOT exceed 256 characters.',
  },
  'saml2int-3.2.1': {
    document: 'saml2int',
    section: '3.2.1',
    anchor: '_metadata_validity',
    sentence: '[SDP-MD03] Metadata without a validUntil attribute on its root element MUST be rejected.',
  },
  'saml2int-3.2.2-strength': {
    document: 'saml2int',
    section: '3.2.2',
    anchor: '_keys_and_certificates',
    sentence:
      '[SDP-MD06] RSA public keys MUST be at least 2048 bits in length. [SDP-MD07] EC public keys MUST be at least 256 bits in length.',
  },
  'saml2int-3.2.2-keys': {
    document: 'saml2int',
    section: '3.2.2',
    anchor: '_keys_and_certificates',
    sentence:
      "[SDP-MD08] An IdP's metadata MUST include at least one signing certificate, and an SP's metadata MUST include at least one encryption certificate.",
  },
  'saml2int-3.3': {
    document: 'saml2int',
    section: '3.3',
    anchor: '_cryptographic_algorithms',
    sentence:
      '[SDP-ALG01] Deployments MUST support, and use, the following algorithms: digest sha256; signature rsa-sha256 or ecdsa-sha256; block encryption aes128-gcm or aes256-gcm; key transport rsa-oaep-mgf1p or rsa-oaep.',
  },
  'saml2int-4.1.1-binding': {
    document: 'saml2int',
    section: '4.1.1',
    anchor: '_binding',
    sentence:
      '[SDP-SP02] The HTTP-Redirect binding MUST be used for the transmission of <samlp:AuthnRequest> messages.',
  },
  'saml2int-4.1.1-name-id': {
    document: 'saml2int',
    section: '4.1.1',
    anchor: '_request_content',
    sentence:
      '[SDP-SP04] The <samlp:AuthnRequest> message MUST either omit the <samlp:NameIDPolicy> element, or the element MUST contain an AllowCreate attribute of "true" and MUST NOT contain a Format attribute.',
  },
  'saml2int-4.1.1-acs': {
    document: 'saml2int',
    section: '4.1.1',
    anchor: '_request_content',
    sentence:
      '[SDP-SP05] The message SHOULD contain an AssertionConsumerServiceURL attribute and MUST NOT contain an AssertionConsumerServiceIndex attribute.',
  },
  'saml2int-4.1.1-context': {
    document: 'saml2int',
    section: '4.1.1',
    anchor: '_authentication_contexts',
    sentence:
      'An SP that requires specific <saml:AuthnContextClassRef> values MUST specify the allowable values in a <samlp:RequestedAuthnContext> element in its requests, with the Comparison attribute set to exact.',
  },
  'saml2int-4.1.2': {
    document: 'saml2int',
    section: '4.1.2',
    anchor: '_binding_2',
    sentence:
      '[SDP-SP09] The endpoint(s) at which an SP supports receipt of <samlp:Response> messages MUST be protected by TLS/SSL.',
  },
  'saml2int-4.2.1': {
    document: 'saml2int',
    section: '4.2.1',
    anchor: '_binding_3',
    sentence:
      '[SDP-SP26] The HTTP-Redirect binding MUST be used for the transmission of <samlp:LogoutRequest> messages.',
  },
  'saml2int-5.1.2-signed': {
    document: 'saml2int',
    section: '5.1.2',
    anchor: '_response_content_2',
    sentence:
      '[SDP-IDP09] Successful responses MUST be directly signed using a <ds:Signature> element within the <samlp:Response> element.',
  },
  'saml2int-5.1.2-one': {
    document: 'saml2int',
    section: '5.1.2',
    anchor: '_response_content_2',
    sentence:
      '[SDP-IDP10] Successful responses MUST contain exactly one SAML assertion. The assertion MUST contain exactly one <saml:AuthnStatement> element and MUST contain zero or one <saml:AttributeStatement> elements.',
  },
  'saml2int-5.1.2-encrypted': {
    document: 'saml2int',
    section: '5.1.2',
    anchor: '_response_content_2',
    sentence:
      '[SDP-IDP11] In the event the HTTP-POST binding is used, assertions MUST be encrypted and transmitted via a <saml:EncryptedAssertion> element.',
  },
  'saml2int-5.1.3': {
    document: 'saml2int',
    section: '5.1.3',
    anchor: '_subject_identifiers_2',
    sentence:
      '[SDP-IDP12] Assertions MUST contain a <saml:NameID> element with the urn:oasis:names:tc:SAML:2.0:nameid-format:transient Format, for the purposes of logout.',
  },
  'saml2int-5.1.4': {
    document: 'saml2int',
    section: '5.1.4',
    anchor: '_attributes',
    sentence:
      '[SDP-IDP18] <saml:Attribute> elements MUST contain a NameFormat of urn:oasis:names:tc:SAML:2.0:attrname-format:uri.',
  },
} as const satisfies Record<string, CitationEntry>;
