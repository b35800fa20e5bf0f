/**
 * SimpleSAMLphp, as its own source and a Response in the test suite of ruby-saml have it: Response and
 * Assertion signed, times to the second, thirty seconds before and five minutes after, sessions of eight
 * hours, a transient NameID for this SP, and the types' prefixes declared once on the Assertion.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import {
  HOUR,
  MINUTE,
  plainAttributes,
  plainMetadata,
  plainNameId,
  plainSignature,
  SECOND,
} from './usual-habits';

export const simplesamlphp: Flavour = {
  id: 'simplesamlphp',
  name: 'SimpleSAMLphp',
  description: 'SimpleSAMLphp as IdP: Response and Assertion signed, transient NameID, eight-hour sessions.',
  source: {
    url: 'https://github.com/simplesamlphp/simplesamlphp/blob/master/modules/saml/src/IdP/SAML2.php',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    responseDeclares: ['samlp', 'saml'],
    assertionDeclares: ['xsi', 'xs'],
    responseAttributes: ['ID', 'Version', 'IssueInstant', 'Destination', 'InResponseTo'],
    assertionAttributes: ['ID', 'Version', 'IssueInstant'],
    nameIdAttributes: ['NameQualifier', 'SPNameQualifier', 'Format'],
    confirmationAttributes: ['Address', 'NotOnOrAfter', 'Recipient', 'InResponseTo'],
    authnStatementAttributes: ['AuthnInstant', 'SessionNotOnOrAfter', 'SessionIndex'],
    attributeAttributes: ['Name', 'NameFormat', 'FriendlyName'],
    valueType: 'xs:string',
    typeDeclarations: { assertion: [], statement: [], values: [] },
    times: 'seconds',
    responseTime: 'seconds',
  },
  ids: {
    response: 'underscore-hex-42',
    assertion: 'underscore-hex-42',
    signed: null,
    session: 'underscore-hex-42',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'both',
  signature: plainSignature,
  encryption: { data: 'aes128-gcm', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: {
    notBefore: -30 * SECOND,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: 8 * HOUR,
    authn: 0,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: {
    ...plainNameId,
    defaultFormat: NAMEID_FORMAT.transient,
    qualifiers: 'sp',
    transient: 'underscore-hex-42',
  },
  attributes: {
    ...plainAttributes,
    nameFormat: ATTRNAME_FORMAT.uri,
    defaults: [
      { name: 'urn:oid:0.9.2342.19200300.100.1.1', from: 'login' },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', from: 'email' },
      { name: 'urn:oid:2.5.4.42', from: 'firstName' },
      { name: 'urn:oid:2.5.4.4', from: 'lastName' },
      { name: 'urn:oid:2.16.840.1.113730.3.1.241', from: 'displayName' },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.5.1.1', from: 'groups' },
    ],
  },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [NAMEID_FORMAT.transient],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
