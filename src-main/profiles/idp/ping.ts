/**
 * PingFederate, as its Responses look in the test suite of gosaml2: declarations after the attributes, IDs of
 * 27 characters, Destination only where the Response is signed, a Signature on many lines without KeyInfo, the
 * assertion's ID as SessionIndex.
 */
import type { Flavour } from '../../core/roles/idp/flavour';
import { ATTRNAME_FORMAT, AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { MINUTE, plainAttributes, plainMetadata, plainNameId, plainSignature } from './usual-habits';

export const ping: Flavour = {
  id: 'ping',
  name: 'PingFederate',
  description: 'Ping Identity’s PingFederate: Assertion signed without KeyInfo, typed values, ten minutes.',
  source: {
    url: 'https://github.com/russellhaering/gosaml2/tree/main/providertests/testdata/pingfed',
    readOn: '2026-11-23',
  },
  style: {
    ...plainStyle,
    declarationPlace: 'after-attributes',
    responseAttributes: ['Version', 'ID', 'IssueInstant', 'InResponseTo', 'Destination'],
    confirmationAttributes: ['Address', 'Recipient', 'NotOnOrAfter', 'InResponseTo'],
    authnStatementAttributes: ['SessionIndex', 'AuthnInstant', 'SessionNotOnOrAfter'],
    attributeAttributes: ['Name', 'NameFormat', 'FriendlyName'],
    valueType: 'xs:string',
    typeDeclarations: { assertion: [], statement: [], values: ['xs', 'xsi'] },
  },
  ids: {
    response: 'base64url-27',
    assertion: 'base64url-27',
    signed: null,
    session: 'base64url-27',
  },
  destination: 'when-response-signed',
  clientAddress: 'left-out',
  issuerFormat: null,
  signs: 'assertion',
  signature: {
    ...plainSignature,
    keyInfo: 'none',
    layout: 'one-element-a-line',
    valueLines: 'wrapped-and-padded',
  },
  encryption: { data: 'aes256-cbc', key: 'rsa-oaep-mgf1p', layout: 'nested', certificateLines: 'wrapped-76' },
  windows: {
    notBefore: -5 * MINUTE,
    notOnOrAfter: 5 * MINUTE,
    confirmation: 5 * MINUTE,
    session: null,
    authn: 0,
  },
  sessionIndex: 'assertion-id',
  classRef: AUTHN_CONTEXT.password,
  nameId: plainNameId,
  attributes: { ...plainAttributes, nameFormat: ATTRNAME_FORMAT.unspecified },
  metadata: {
    ...plainMetadata,
    wantAuthnRequestsSigned: 'always',
    nameIdFormats: [NAMEID_FORMAT.unspecified],
    ssoBindings: [BINDING.post, BINDING.redirect],
  },
};
