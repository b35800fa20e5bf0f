/**
 * authentik, as its own source writes a Response: every prefix it knows declared once on the Response, times
 * to the second, attributes sorted by name, without NameFormat or type, a hash as SessionIndex, sessions of
 * sixty days, and an AuthnInstant that is the assertion's NotBefore.
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

const AUTHENTIK = 'http://schemas.goauthentik.io/2021/02/saml';

export const authentik: Flavour = {
  id: 'authentik',
  name: 'authentik',
  description: 'authentik’s SAML provider: Assertion signed, attributes sorted by name, ten minutes.',
  source: {
    url: 'https://github.com/goauthentik/authentik/blob/main/authentik/providers/saml/processors/assertion.py',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    responseDeclares: ['samlp', 'saml', 'ds', 'md', 'mdui', 'xenc'],
    assertionDeclares: [],
    responseAttributes: ['Version', 'IssueInstant', 'Destination', 'ID', 'InResponseTo'],
    assertionAttributes: ['Version', 'ID', 'IssueInstant'],
    times: 'seconds',
    responseTime: 'seconds',
  },
  ids: {
    response: 'underscore-hex-32',
    assertion: 'underscore-hex-32',
    signed: null,
    session: 'hex-64',
  },
  destination: 'always',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: plainSignature,
  encryption: { data: 'aes128-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'single' },
  windows: {
    notBefore: -5 * MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: 60 * 24 * HOUR,
    authn: -5 * MINUTE,
  },
  sessionIndex: 'own',
  classRef: AUTHN_CONTEXT.passwordProtectedTransport,
  nameId: { ...plainNameId, unspecified: 'pseudonym', transient: 'hex-64' },
  attributes: {
    ...plainAttributes,
    order: 'by-name',
    defaults: [
      { name: `${CLAIMS}/upn`, from: 'upn' },
      { name: `${CLAIMS}/name`, from: 'displayName' },
      { name: `${CLAIMS}/emailaddress`, from: 'email' },
      { name: `${AUTHENTIK}/username`, from: 'login' },
      { name: `${AUTHENTIK}/uid`, from: 'pseudonym' },
      { name: 'http://schemas.xmlsoap.org/claims/Group', from: 'groups' },
      {
        name: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname',
        from: 'login',
      },
    ],
  },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'when-true',
    nameIdFormats: [
      NAMEID_FORMAT.emailAddress,
      NAMEID_FORMAT.persistent,
      NAMEID_FORMAT.x509SubjectName,
      NAMEID_FORMAT.transient,
    ],
    ssoBindings: [BINDING.redirect, BINDING.post],
  },
};
