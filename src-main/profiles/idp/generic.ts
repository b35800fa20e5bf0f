/** No vendor: an identity provider that does what the specification asks, and nothing to stumble over. */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { plainAttributes, plainMetadata } from './usual-habits';

const MINUTE = 60_000;

const NAMEID_FORMATS = [
  NAMEID_FORMAT.emailAddress,
  NAMEID_FORMAT.persistent,
  NAMEID_FORMAT.transient,
  NAMEID_FORMAT.unspecified,
];

export const generic: Flavour = {
  id: 'generic',
  name: 'Generic',
  description: 'A textbook identity provider: Response and Assertion signed, untyped values, five minutes.',
  source: null,
  style: plainStyle,
  ids: {
    response: 'underscore-hex-32',
    assertion: 'underscore-hex-32',
    signed: null,
    session: 'underscore-hex-32',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'both',
  signature: {
    algorithm: 'rsa-sha256',
    digest: 'sha256',
    prefix: 'ds',
    certificateLines: 'single',
    keyInfo: 'certificate',
    keyInfoPrefix: 'ds',
    layout: 'single-line',
    valueLines: 'single',
    inclusiveNamespaces: 'none',
  },
  encryption: {
    data: 'aes256-gcm',
    key: 'rsa-oaep-mgf1p',
    layout: 'nested',
    certificateLines: 'single',
  },
  windows: {
    notBefore: -MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: null,
    authn: 0,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: {
    defaultFormat: NAMEID_FORMAT.emailAddress,
    formats: [...NAMEID_FORMATS, NAMEID_FORMAT.entity],
    unspecified: 'username',
    unspecifiedFormat: 'written',
    qualifiers: 'both',
    persistent: 'pairwise',
    transient: 'underscore-hex-32',
  },
  attributes: { ...plainAttributes, nameFormat: ATTRNAME_FORMAT.basic, nameFormatRule: 'by-name' },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: NAMEID_FORMATS,
    ssoBindings: [BINDING.redirect, BINDING.post, BINDING.artifact],
  },
};
