/**
 * AD FS, as its Responses look in the test suites of gosaml2 and ruby-saml: the assertion in the default
 * namespace and signed alone, declarations after the attributes, Consent on the Response, a KeyInfo in the
 * default namespace around ds elements, an hour for the assertion and five minutes for its delivery.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { AUTHN_CONTEXT, BINDING, CONSENT, NAMEID_FORMAT } from '../../core/saml/identifiers';
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

export const adfs: Flavour = {
  id: 'adfs',
  name: 'AD FS',
  description:
    'Active Directory Federation Services: Assertion signed, no prefixes in it, claim URIs as names.',
  source: {
    url: 'https://github.com/russellhaering/gosaml2/blob/main/providertests/testdata/adfs_response.b64',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: '', samlp: 'samlp', ds: 'ds', xenc: 'xenc' },
    declarationPlace: 'after-attributes',
    responseAttributes: ['ID', 'Version', 'IssueInstant', 'Destination', 'Consent', 'InResponseTo'],
    consent: CONSENT.unspecified,
    statements: ['AttributeStatement', 'AuthnStatement'],
  },
  ids: {
    response: 'underscore-uuid',
    assertion: 'underscore-uuid',
    signed: null,
    session: 'underscore-uuid',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: { ...plainSignature, keyInfoPrefix: '' },
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: { notBefore: 0, notOnOrAfter: HOUR, confirmation: 5 * MINUTE, session: null, authn: 0 },
  sessionIndex: 'assertion-id',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { ...plainNameId, defaultFormat: NAMEID_FORMAT.emailAddress },
  attributes: {
    ...plainAttributes,
    defaults: [
      { name: `${CLAIMS}/emailaddress`, from: 'email' },
      { name: `${CLAIMS}/givenname`, from: 'firstName' },
      { name: `${CLAIMS}/surname`, from: 'lastName' },
      { name: `${CLAIMS}/name`, from: 'displayName' },
      { name: `${CLAIMS}/upn`, from: 'upn' },
      { name: 'http://schemas.xmlsoap.org/claims/Group', from: 'groups' },
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
