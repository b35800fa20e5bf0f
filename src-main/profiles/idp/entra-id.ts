/**
 * Microsoft Entra ID: the assertion and its Signature in default namespaces, the assertion signed alone, from
 * five minutes before to an hour after, claim URIs as names, groups as object IDs, and none at all for someone
 * in more than 150: then a link says where to ask, or nothing does, which is what Microsoft's newer pages say.
 * Microsoft's protocol page shows another window; messages published since 2021 all have this one.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import {
  CLAIMS,
  HOUR,
  MINUTE,
  plainAttributes,
  plainMetadata,
  plainNameId,
  plainSignature,
} from './usual-habits';

const MICROSOFT = 'http://schemas.microsoft.com';

export const entraId: Flavour = {
  id: 'entra-id',
  name: 'Microsoft Entra ID',
  description: 'Formerly Azure AD: Assertion signed, claim URIs as names, groups as object IDs, at most 150.',
  source: {
    url: 'https://learn.microsoft.com/en-us/entra/identity-platform/single-sign-on-saml-protocol',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: '', samlp: 'samlp', ds: '', xenc: 'xenc' },
    declarationPlace: 'after-attributes',
    responseAttributes: ['ID', 'Version', 'IssueInstant', 'Destination', 'InResponseTo'],
    statements: ['AttributeStatement', 'AuthnStatement'],
  },
  ids: {
    response: 'underscore-uuid',
    assertion: 'underscore-uuid',
    signed: null,
    session: 'underscore-uuid',
  },
  destination: 'on-success',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: { ...plainSignature, prefix: '', keyInfoPrefix: '' },
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: { notBefore: -5 * MINUTE, notOnOrAfter: HOUR, confirmation: HOUR, session: null, authn: 0 },
  sessionIndex: 'assertion-id',
  classRef: AUTHN_CONTEXT.password,
  nameId: { ...plainNameId, defaultFormat: NAMEID_FORMAT.emailAddress, persistent: 'pairwise-base64' },
  attributes: {
    ...plainAttributes,
    groupForm: 'guid',
    groupOverage: {
      limit: 150,
      rule: 'link',
      linkName: `${MICROSOFT}/claims/groups.link`,
      link: 'https://graph.windows.net/$TENANT_ID/users/$USER_ID/getMemberObjects',
    },
    defaults: [
      { name: `${MICROSOFT}/identity/claims/tenantid`, from: 'text', text: '$TENANT_ID' },
      { name: `${MICROSOFT}/identity/claims/objectidentifier`, from: 'text', text: '$USER_ID' },
      { name: `${MICROSOFT}/identity/claims/displayname`, from: 'displayName' },
      { name: `${MICROSOFT}/ws/2008/06/identity/claims/groups`, from: 'groups' },
      {
        name: `${MICROSOFT}/identity/claims/identityprovider`,
        from: 'text',
        text: 'https://sts.windows.net/$TENANT_ID/',
      },
      {
        name: `${MICROSOFT}/claims/authnmethodsreferences`,
        from: 'text',
        text: `${MICROSOFT}/ws/2008/06/identity/authenticationmethod/password`,
      },
      { name: `${CLAIMS}/givenname`, from: 'firstName' },
      { name: `${CLAIMS}/surname`, from: 'lastName' },
      { name: `${CLAIMS}/emailaddress`, from: 'email' },
      { name: `${CLAIMS}/name`, from: 'upn' },
    ],
  },
  metadata: {
    ...plainMetadata,
    prefix: '',
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
