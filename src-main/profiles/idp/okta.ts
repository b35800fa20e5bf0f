/**
 * Okta, as its Responses look in the public test suites of service providers: saml2p and saml2, every
 * start tag sorted by name with the declarations among the attributes and repeated on each block, IDs of
 * decimal digits, typed values whose prefix is kept by InclusiveNamespaces, the request's ID as SessionIndex.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { plainAttributes, plainMetadata } from './usual-habits';

const MINUTE = 60_000;

export const okta: Flavour = {
  id: 'okta',
  name: 'Okta',
  description: 'Okta’s custom SAML app: Response and Assertion signed, typed values, ten minutes.',
  source: {
    url: 'https://github.com/russellhaering/gosaml2/tree/main/providertests/testdata',
    readOn: '2026-11-21',
  },
  style: {
    ...plainStyle,
    prefixes: { saml: 'saml2', samlp: 'saml2p', ds: 'ds', xenc: 'xenc' },
    declarations: 'on-every-block',
    declarationPlace: 'by-name',
    responseAttributes: ['Destination', 'ID', 'InResponseTo', 'IssueInstant', 'Version'],
    assertionAttributes: ['ID', 'IssueInstant', 'Version'],
    statements: ['AuthnStatement', 'AttributeStatement'],
    valueType: 'xs:string',
    times: 'milliseconds',
    xmlDeclaration: '<?xml version="1.0" encoding="UTF-8"?>',
  },
  ids: { response: 'id-digits-26', assertion: 'id-digits-26', signed: null, session: 'id-digits-26' },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: NAMEID_FORMAT.entity,
  signs: 'both',
  signature: {
    algorithm: 'rsa-sha256',
    digest: 'sha256',
    prefix: 'ds',
    certificateLines: 'wrapped-76',
    keyInfo: 'certificate',
    keyInfoPrefix: 'ds',
    layout: 'single-line',
    valueLines: 'single',
    inclusiveNamespaces: 'typed-values',
  },
  encryption: {
    data: 'aes256-cbc',
    key: 'rsa-oaep-mgf1p',
    layout: 'sibling',
    certificateLines: 'wrapped-76',
  },
  windows: {
    notBefore: -5 * MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: null,
    authn: 0,
  },
  sessionIndex: 'request-id',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: {
    defaultFormat: NAMEID_FORMAT.unspecified,
    formats: [
      NAMEID_FORMAT.unspecified,
      NAMEID_FORMAT.emailAddress,
      NAMEID_FORMAT.persistent,
      NAMEID_FORMAT.transient,
    ],
    unspecified: 'username',
    unspecifiedFormat: 'written',
    qualifiers: 'both',
    persistent: 'pairwise',
    transient: 'underscore-hex-32',
  },
  attributes: { ...plainAttributes, nameFormat: ATTRNAME_FORMAT.unspecified },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: [NAMEID_FORMAT.unspecified, NAMEID_FORMAT.emailAddress],
    ssoBindings: [BINDING.post, BINDING.redirect],
  },
};
