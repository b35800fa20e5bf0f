/**
 * JumpCloud. No message of it is published where it could be read, so a Response is spelled plainly; what its
 * setup guides and a copy of its metadata say is kept: the signature's algorithm, the choice of what is
 * signed, unspecified or e-mail NameIDs, attributes that are named by whoever sets it up, groups by name.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { MINUTE, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const jumpcloud: Flavour = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  description:
    'JumpCloud’s custom SAML app, after its guides alone: how it spells a message is not published.',
  source: { url: 'https://docs.authcrunch.com/docs/authenticate/saml/jumpcloud', readOn: '2026-11-23' },
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
  signs: 'assertion',
  signature: plainSignature,
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: {
    notBefore: -5 * MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: null,
    authn: 0,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { ...plainNameId, unspecified: 'email' },
  attributes: {
    ...plainAttributes,
    defaults: [
      { name: 'email', from: 'email' },
      { name: 'firstname', from: 'firstName' },
      { name: 'lastname', from: 'lastName' },
      { name: 'memberOf', from: 'groups' },
    ],
  },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: [NAMEID_FORMAT.emailAddress],
    ssoBindings: [BINDING.post, BINDING.redirect],
  },
};
