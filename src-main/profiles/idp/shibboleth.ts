/**
 * Shibboleth's identity provider, as TestShib ran it: saml2p and saml2, the Response signed, a transient NameID
 * with both qualifiers, the user's address in two places, object identifiers as names with a FriendlyName,
 * typed values, and eduPersonTargetedID, whose value is a NameID.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { MINUTE, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const shibboleth: Flavour = {
  id: 'shibboleth',
  name: 'Shibboleth',
  description: 'Shibboleth’s identity provider: Response signed, transient NameID, eduPerson attributes.',
  source: {
    url: 'https://github.com/crewjam/saml/blob/main/xmlenc/testdata/plaintext.xml',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: 'saml2', samlp: 'saml2p', ds: 'ds', xenc: 'xenc' },
    valueType: 'xs:string',
    typeDeclarations: { assertion: ['xs'], statement: [], values: ['xsi'] },
    xmlDeclaration: '<?xml version="1.0" encoding="UTF-8"?>',
  },
  ids: {
    response: 'underscore-hex-32',
    assertion: 'underscore-hex-32',
    signed: null,
    session: 'underscore-hex-32',
  },
  destination: 'always',
  clientAddress: 'stated',
  issuerFormat: NAMEID_FORMAT.entity,
  signs: 'response',
  signature: { ...plainSignature, certificateLines: 'wrapped-76', inclusiveNamespaces: 'typed-values' },
  encryption: { data: 'aes128-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'wrapped-76' },
  windows: { notBefore: 0, notOnOrAfter: 5 * MINUTE, confirmation: 5 * MINUTE, session: null, authn: 0 },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { ...plainNameId, defaultFormat: NAMEID_FORMAT.transient, qualifiers: 'both' },
  attributes: {
    ...plainAttributes,
    nameFormat: ATTRNAME_FORMAT.uri,
    defaults: [
      { name: 'urn:oid:0.9.2342.19200300.100.1.1', from: 'login', friendlyName: 'uid' },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', from: 'email', friendlyName: 'mail' },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.6', from: 'upn', friendlyName: 'eduPersonPrincipalName' },
      { name: 'urn:oid:2.5.4.4', from: 'lastName', friendlyName: 'sn' },
      { name: 'urn:oid:2.5.4.42', from: 'firstName', friendlyName: 'givenName' },
      { name: 'urn:oid:2.5.4.3', from: 'displayName', friendlyName: 'cn' },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.5.1.1', from: 'groups', friendlyName: 'isMemberOf' },
      {
        name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.10',
        from: 'targetedId',
        friendlyName: 'eduPersonTargetedID',
      },
    ],
  },
  metadata: {
    ...plainMetadata,
    prefix: '',
    keyUse: 'left-out',
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [NAMEID_FORMAT.transient],
    ssoBindings: [BINDING.post, BINDING.redirect],
  },
};
