/**
 * Google Workspace, as its Responses look in the test suite of crewjam/saml: saml2p and saml2, an XML
 * declaration that says standalone, the certificate's subject before the certificate, base64 in lines, values
 * of the type xs:anyType, names without NameFormat, an empty Attribute where there is no value.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { MINUTE, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const google: Flavour = {
  id: 'google',
  name: 'Google Workspace',
  description: 'Google’s custom SAML app: Assertion signed, values of any type, ten minutes.',
  source: {
    url: 'https://github.com/crewjam/saml/tree/main/testdata',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: 'saml2', samlp: 'saml2p', ds: 'ds', xenc: 'xenc' },
    statements: ['AttributeStatement', 'AuthnStatement'],
    valueType: 'xs:anyType',
    typeDeclarations: { assertion: [], statement: [], values: ['xs', 'xsi'] },
    xmlDeclaration: '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
  },
  ids: {
    response: 'underscore-hex-32',
    assertion: 'underscore-hex-32',
    signed: null,
    session: 'underscore-hex-32',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: {
    ...plainSignature,
    keyInfo: 'subject-and-certificate',
    certificateLines: 'wrapped-76',
    valueLines: 'wrapped-76',
  },
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'wrapped-76' },
  windows: {
    notBefore: -5 * MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: null,
    authn: 0,
  },
  sessionIndex: 'assertion-id',
  classRef: AUTHN_CONTEXT.unspecified,
  nameId: { ...plainNameId, unspecified: 'email', unspecifiedFormat: 'left-out' },
  attributes: { ...plainAttributes, missing: 'no-values' },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: [NAMEID_FORMAT.emailAddress],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
