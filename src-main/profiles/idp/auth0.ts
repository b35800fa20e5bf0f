/**
 * Auth0 as an identity provider, as its own libraries node-samlp and node-saml write: the Signature without
 * prefix, IDs of two lengths, a Response dated to the second around an assertion dated to the millisecond, an
 * hour from now on, a NameFormat that follows from the name, and `connection|user` as NameID.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { CLAIMS, HOUR, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const auth0: Flavour = {
  id: 'auth0',
  name: 'Auth0',
  description: 'Auth0’s SAML2 web app: Assertion signed, claim URIs as names, one hour.',
  source: { url: 'https://github.com/auth0/node-saml/blob/master/lib/saml20.js', readOn: '2026-11-23' },
  style: {
    ...plainStyle,
    prefixes: { saml: 'saml', samlp: 'samlp', ds: '', xenc: 'xenc' },
    responseAttributes: ['ID', 'InResponseTo', 'Version', 'IssueInstant', 'Destination'],
    assertionAttributes: ['Version', 'ID', 'IssueInstant'],
    confirmationAttributes: ['Address', 'NotOnOrAfter', 'Recipient', 'InResponseTo'],
    attributeAttributes: ['Name', 'NameFormat', 'FriendlyName'],
    statements: ['AttributeStatement', 'AuthnStatement'],
    valueType: 'xs:string',
    typeDeclarations: { assertion: [], statement: ['xs', 'xsi'], values: [] },
    responseTime: 'seconds',
  },
  ids: {
    response: 'underscore-hex-20',
    assertion: 'underscore-letters-and-digits-32',
    signed: null,
    session: 'underscore-letters-and-digits-32',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: { ...plainSignature, prefix: '', keyInfoPrefix: '' },
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: { notBefore: 0, notOnOrAfter: HOUR, confirmation: HOUR, session: null, authn: 0 },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.unspecified,
  nameId: { ...plainNameId, unspecified: 'connection-and-username' },
  attributes: {
    ...plainAttributes,
    nameFormatRule: 'by-name',
    defaults: [
      { name: `${CLAIMS}/nameidentifier`, from: 'text', text: 'auth0|$USER_NAME' },
      { name: `${CLAIMS}/emailaddress`, from: 'email' },
      { name: `${CLAIMS}/name`, from: 'displayName' },
      { name: `${CLAIMS}/givenname`, from: 'firstName' },
      { name: `${CLAIMS}/surname`, from: 'lastName' },
      { name: `${CLAIMS}/upn`, from: 'upn' },
      { name: 'http://schemas.auth0.com/nickname', from: 'login' },
      { name: 'http://schemas.auth0.com/groups', from: 'groups' },
    ],
  },
  metadata: {
    ...plainMetadata,
    prefix: '',
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [NAMEID_FORMAT.emailAddress, NAMEID_FORMAT.persistent, NAMEID_FORMAT.transient],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
