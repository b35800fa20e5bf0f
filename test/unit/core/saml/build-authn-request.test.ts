import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthnRequestSpec } from '../../../../src-main/core/saml/build-authn-request';
import { buildAuthnRequest } from '../../../../src-main/core/saml/build-authn-request';
import { BINDING, NAMEID_FORMAT } from '../../../../src-main/core/saml/identifiers';
import { InvalidSpecificationError } from '../../../../src-main/core/saml/strict';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../helpers/saml-schema';
import { makeTestKey } from '../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey('sp.test');
});

const least: AuthnRequestSpec = {
  id: '_r1',
  issueInstant: Date.UTC(2026, 0, 31, 12, 0, 0, 5),
  issuer: { value: 'https://sp.test/metadata' },
};

const most: AuthnRequestSpec = {
  ...least,
  destination: 'https://idp.test/sso?a=1&b="2"',
  consent: 'urn:oasis:names:tc:SAML:2.0:consent:unspecified',
  assertionConsumerServiceUrl: 'https://sp.test/acs',
  attributeConsumingServiceIndex: 3,
  protocolBinding: BINDING.post,
  forceAuthn: true,
  isPassive: false,
  providerName: 'A <test> & more',
  subject: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
  nameIdPolicy: { format: NAMEID_FORMAT.persistent, allowCreate: true, spNameQualifier: 'https://sp.test' },
  requestedAuthnContext: { comparison: 'minimum', classRefs: ['urn:class:1', 'urn:class:2'] },
};

describe('buildAuthnRequest', () => {
  it('writes the least there is', () => {
    expect(buildAuthnRequest(least)).toBe(
      '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r1" IssueInstant="2026-01-31T12:00:00.005Z" Version="2.0">' +
        '<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://sp.test/metadata</saml:Issuer></samlp:AuthnRequest>',
    );
  });

  it('writes every option', () => {
    const xml = buildAuthnRequest(most);
    for (const part of [
      'Destination="https://idp.test/sso?a=1&amp;b=&quot;2&quot;"',
      'AssertionConsumerServiceURL="https://sp.test/acs"',
      'AttributeConsumingServiceIndex="3"',
      'ForceAuthn="true"',
      'IsPassive="false"',
      'ProviderName="A &lt;test> &amp; more"',
      'AllowCreate="true"',
      'SPNameQualifier="https://sp.test"',
      'Comparison="minimum"',
      '>urn:class:2</saml:AuthnContextClassRef>',
    ]) {
      expect(xml).toContain(part);
    }
  });

  it.for([
    ['least', least],
    ['most', most],
    ['by index', { ...least, assertionConsumerServiceIndex: 0 }],
    ['declarations', { ...least, requestedAuthnContext: { declRefs: ['urn:decl'] } }],
  ] as [string, AuthnRequestSpec][])('is valid by schema, signed or not: %s', ([, spec], { skip }) => {
    skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
    expect(schemaComplaints(buildAuthnRequest(spec))).toBe('');
    expect(schemaComplaints(buildAuthnRequest({ ...spec, sign: { key: made.key } }))).toBe('');
  });

  it('carries a signature xmlsec1 verifies', ({ skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    const xml = buildAuthnRequest({ ...most, sign: { key: made.key } });
    expect(xmlsec1Verifies(xml, made.certPem, 'AuthnRequest')).toBe(true);
    expect(
      xmlsec1Verifies(xml.replace('IsPassive="false"', 'IsPassive="true"'), made.certPem, 'AuthnRequest'),
    ).toBe(false);
  });

  it.each<[string, Partial<AuthnRequestSpec>]>([
    ['an ID that begins with a digit', { id: '1abc' }],
    ['an ID with a colon', { id: 'a:b' }],
    ['an empty ID', { id: '' }],
    ['an empty Issuer', { issuer: { value: '' } }],
    [
      'index and URL',
      { assertionConsumerServiceIndex: 1, assertionConsumerServiceUrl: 'https://sp.test/acs' },
    ],
    ['index and ProtocolBinding', { assertionConsumerServiceIndex: 1, protocolBinding: BINDING.post }],
    ['an index out of range', { assertionConsumerServiceIndex: 65536 }],
    ['an empty RequestedAuthnContext', { requestedAuthnContext: { classRefs: [] } }],
    ['classes and declarations', { requestedAuthnContext: { classRefs: ['urn:a'], declRefs: ['urn:b'] } }],
  ])('refuses %s', (_name, change) => {
    expect(() => buildAuthnRequest({ ...least, ...change })).toThrow(InvalidSpecificationError);
  });
});
