/**
 * OneLogin, as its Responses look in the test suites of gosaml2 and crewjam/saml: both prefixes declared on
 * the Response, IDs that tell what they name, another form for what is signed, times to the second, three
 * minutes each way, a day for the session, and an empty value where there is none.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { HOUR, MINUTE, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const onelogin: Flavour = {
  id: 'onelogin',
  name: 'OneLogin',
  description:
    'OneLogin’s SAML connectors: Assertion signed, six minutes, an empty value where there is none.',
  source: {
    url: 'https://github.com/crewjam/saml/tree/main/testdata',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    responseDeclares: ['saml', 'samlp'],
    assertionDeclares: ['saml', 'xs', 'xsi'],
    responseAttributes: ['ID', 'Version', 'IssueInstant', 'Destination', 'InResponseTo'],
    assertionAttributes: ['Version', 'ID', 'IssueInstant'],
    confirmationAttributes: ['Address', 'NotOnOrAfter', 'Recipient', 'InResponseTo'],
    authnStatementAttributes: ['AuthnInstant', 'SessionNotOnOrAfter', 'SessionIndex'],
    attributeAttributes: ['FriendlyName', 'NameFormat', 'Name'],
    valueType: 'xs:string',
    typeDeclarations: { assertion: [], statement: [], values: ['xsi'] },
    times: 'seconds',
    responseTime: 'seconds',
  },
  ids: { response: 'r-hex-40', assertion: 'a-hex-40', signed: 'pfx-uuid', session: 'underscore-uuid' },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: plainSignature,
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: {
    notBefore: -3 * MINUTE,
    notOnOrAfter: 3 * MINUTE,
    confirmation: 3 * MINUTE,
    session: 24 * HOUR,
    authn: 0,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { ...plainNameId, defaultFormat: NAMEID_FORMAT.emailAddress },
  attributes: {
    ...plainAttributes,
    nameFormat: ATTRNAME_FORMAT.basic,
    missing: 'empty-value',
    defaults: [
      { name: 'User.email', from: 'email' },
      { name: 'memberOf', from: 'groups' },
      { name: 'User.LastName', from: 'lastName' },
      { name: 'PersonImmutableID', from: 'PersonImmutableID' },
      { name: 'User.FirstName', from: 'firstName' },
    ],
  },
  metadata: {
    ...plainMetadata,
    prefix: '',
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [NAMEID_FORMAT.emailAddress],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
