/**
 * Keycloak, as its writers and messages published in other projects' tests have it: both prefixes on the
 * Response and the default namespace on the Assertion, the Response signed, dsig as prefix, a KeyInfo that
 * names the key three times over, one minute for everything, and one Attribute for each role and each group.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { plainAttributes, plainMetadata, plainNameId, plainSignature, SECOND } from './usual-habits';

export const keycloak: Flavour = {
  id: 'keycloak',
  name: 'Keycloak',
  description: 'Keycloak’s SAML client: Response signed, one minute, one Attribute for each role and group.',
  source: {
    url: 'https://github.com/keycloak/keycloak/tree/main/saml-core/src/main/java/org/keycloak/saml',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: 'saml', samlp: 'samlp', ds: 'dsig', xenc: 'xenc' },
    responseDeclares: ['samlp', 'saml'],
    assertionDeclares: ['saml-default'],
    valueType: 'xs:string',
    typeDeclarations: { assertion: [], statement: [], values: ['xs', 'xsi'] },
  },
  ids: {
    response: 'id-underscore-uuid',
    assertion: 'id-underscore-uuid',
    signed: null,
    session: 'uuid-pair',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'response',
  signature: {
    ...plainSignature,
    prefix: 'dsig',
    keyInfoPrefix: 'dsig',
    keyInfo: 'name-certificate-and-value',
  },
  encryption: { data: 'aes128-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: {
    notBefore: -2 * SECOND,
    notOnOrAfter: 58 * SECOND,
    confirmation: 58 * SECOND,
    session: 60 * SECOND,
    authn: 0,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.unspecified,
  nameId: { ...plainNameId, persistent: 'g-uuid', transient: 'g-uuid' },
  attributes: {
    ...plainAttributes,
    nameFormat: ATTRNAME_FORMAT.basic,
    groupList: 'one-attribute-a-value',
    groupForm: 'path',
    defaults: [
      {
        name: 'urn:oid:1.2.840.113549.1.9.1',
        from: 'email',
        friendlyName: 'email',
        nameFormat: ATTRNAME_FORMAT.uri,
      },
      {
        name: 'urn:oid:2.5.4.42',
        from: 'firstName',
        friendlyName: 'givenName',
        nameFormat: ATTRNAME_FORMAT.uri,
      },
      {
        name: 'urn:oid:2.5.4.4',
        from: 'lastName',
        friendlyName: 'surname',
        nameFormat: ATTRNAME_FORMAT.uri,
      },
      { name: 'member', from: 'groups' },
      { name: 'Role', from: 'roles' },
    ],
  },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always-true',
    keyInfo: 'name-and-certificate',
    nameIdFormats: [
      NAMEID_FORMAT.persistent,
      NAMEID_FORMAT.transient,
      NAMEID_FORMAT.unspecified,
      NAMEID_FORMAT.emailAddress,
    ],
    ssoBindings: [BINDING.post, BINDING.redirect],
  },
};
