/** No vendor: an identity provider that does what the specification asks, and nothing to stumble over. */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';

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
  ids: 'underscore-hex-32',
  issuerFormat: null,
  signs: 'both',
  signature: {
    algorithm: 'rsa-sha256',
    digest: 'sha256',
    prefix: 'ds',
    certificateLines: 'single',
    keyInfo: 'certificate',
    inclusiveNamespaces: 'none',
  },
  encryption: {
    data: 'aes256-gcm',
    key: 'rsa-oaep-mgf1p',
    layout: 'nested',
    certificateLines: 'single',
  },
  windows: { notBefore: -MINUTE, notOnOrAfter: 5 * MINUTE, confirmation: 5 * MINUTE, session: null },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { defaultFormat: NAMEID_FORMAT.emailAddress, formats: NAMEID_FORMATS },
  attributes: { nameFormat: ATTRNAME_FORMAT.basic },
  metadata: {
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: NAMEID_FORMATS,
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
