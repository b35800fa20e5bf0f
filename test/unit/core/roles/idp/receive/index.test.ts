import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedRequest, RegisteredSp } from '../../../../../../src-main/core/roles/idp/receive';
import {
  chooseClassRef,
  passwordContexts,
  receiveAuthnRequest,
  refuseOtherPrincipal,
} from '../../../../../../src-main/core/roles/idp/receive';
import { readServiceProvider } from '../../../../../../src-main/core/roles/idp/service-provider';
import type { AuthnRequestRead, EntityDescriptorRead } from '../../../../../../src-main/core/saml/model';
import {
  AUTHN_CONTEXT,
  BINDING,
  NAMEID_FORMAT,
  STATUS,
} from '../../../../../../src-main/core/saml/identifiers';
import { readMessage } from '../../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../../src-main/core/xml/parse';
import type { TrustedKey } from '../../../../../../src-main/core/xmlsec/signature-report';
import { trustCertificate } from '../../../../../../src-main/core/xmlsec/trusted-key';
import { makeTestKey } from '../../../../../helpers/test-key';

const IDP = 'http://127.0.0.1:7001/idp/metadata';
const SSO = 'http://127.0.0.1:7001/idp/sso';
const SP = 'https://sp.test/metadata';
const ACS = 'https://sp.test/acs';

let key: TrustedKey;
beforeAll(async () => {
  key = trustCertificate((await makeTestKey()).certPem, 'metadata', SP);
});

function requestOf(attributes = '', children = '', issuer = SP): AuthnRequestRead {
  const read = readMessage(
    parseXml(
      `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ${attributes.includes('ID=') ? '' : 'ID="_r"'} ${attributes.includes('Version=') ? '' : 'Version="2.0"'} IssueInstant="2026-01-31T12:00:00Z" ${attributes}><saml:Issuer>${issuer}</saml:Issuer>${children}</samlp:AuthnRequest>`,
    ),
  );
  if (read.kind !== 'AuthnRequest') throw new Error('not an AuthnRequest');
  return read;
}

function registered(role = ''): RegisteredSp {
  const xml = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${SP}"><SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" ${role}>
    <AssertionConsumerService Binding="${BINDING.artifact}" Location="${ACS}/artifact" index="0"/>
    <AssertionConsumerService Binding="${BINDING.post}" Location="${ACS}" index="1" isDefault="true"/>
    <AssertionConsumerService Binding="${BINDING.post}" Location="${ACS}/second" index="2"/>
    <AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:PAOS" Location="${ACS}/paos" index="3"/>
  </SPSSODescriptor></EntityDescriptor>`;
  const entity = readMessage(parseXml(xml)) as EntityDescriptorRead;
  const provider = readServiceProvider(entity);
  if (!provider) throw new Error('not a service provider');
  return { ...provider, name: 'sp.test', entity, signingKeys: [key], wanted: null };
}

function receive(request: AuthnRequestRead, change: Partial<ReceivedRequest> = {}) {
  return receiveAuthnRequest({
    request,
    idpEntityId: IDP,
    ssoUrl: SSO,
    signatureValid: true,
    wantSigned: false,
    providers: [registered()],
    formats: [NAMEID_FORMAT.emailAddress, NAMEID_FORMAT.transient],
    contexts: passwordContexts,
    isSomebodySignedIn: false,
    ...change,
  });
}

describe('receiveAuthnRequest', () => {
  it('lets a plain request go on to the sign-in page, with the default address', () => {
    expect(receive(requestOf())).toMatchObject({ kind: 'sign-in', acsUrl: ACS });
  });

  it.each([
    ['a registered URL', `AssertionConsumerServiceURL="${ACS}/second"`, `${ACS}/second`],
    ['a registered index', 'AssertionConsumerServiceIndex="2"', `${ACS}/second`],
  ])('answers to %s', (_, attributes, acsUrl) => {
    expect(receive(requestOf(attributes))).toMatchObject({ kind: 'sign-in', acsUrl });
  });

  it.each([
    ['ProtocolBinding', `ProtocolBinding="${BINDING.artifact}"`],
    ['a URL of that binding', `AssertionConsumerServiceURL="${ACS}/artifact"`],
    ['an index of that binding', 'AssertionConsumerServiceIndex="0"'],
  ])('answers by artifact when %s asks for it', (_, attributes) => {
    expect(receive(requestOf(attributes))).toMatchObject({
      kind: 'sign-in',
      acsUrl: `${ACS}/artifact`,
      responseBinding: 'artifact',
    });
  });

  it('answers by the binding of the default endpoint when the request leaves it open', () => {
    const first = { ...registered(), name: 'first' };
    const [role] = first.entity.roles;
    if (!role) throw new Error('no role');
    const assertionConsumerServices = role.assertionConsumerServices.map((each) => ({
      ...each,
      isDefault: null,
    }));
    const entity = { ...first.entity, roles: [{ ...role, assertionConsumerServices }] };
    expect(receive(requestOf(), { providers: [{ ...first, entity }] })).toMatchObject({
      acsUrl: `${ACS}/artifact`,
      responseBinding: 'artifact',
    });
  });

  it.each([
    [
      'a URL that is not registered',
      'AssertionConsumerServiceURL="https://evil.test/acs"',
      'https://evil.test/acs',
    ],
    [
      'a URL that only begins like a registered one',
      `AssertionConsumerServiceURL="${ACS}/second/x"`,
      `${ACS}/second/x`,
    ],
    ['a URL registered for another binding', `AssertionConsumerServiceURL="${ACS}/paos"`, `${ACS}/paos`],
    ['an index that is not registered', 'AssertionConsumerServiceIndex="9"', 'index 9'],
    ['an index registered for another binding', 'AssertionConsumerServiceIndex="3"', 'index 3'],
  ])('sends nothing to %s: a page names what is registered', (_, attributes, actual) => {
    const decision = receive(requestOf(attributes));
    expect(decision).toMatchObject({ kind: 'page', actual });
    expect(decision.kind === 'page' && decision.expected).toContain(`${ACS} (index 1, post)`);
  });

  it('shows a page to an application it does not know, and names a near miss', () => {
    expect(receive(requestOf('', '', 'https://other.test'))).toMatchObject({
      kind: 'page',
      expected: SP,
      actual: 'https://other.test',
    });
    const near = receive(requestOf('', '', `${SP}/`));
    expect(near.kind === 'page' && near.remedy).toMatch(/last slash/);
  });

  it.each([
    ['another version', 'Version="1.1"', '', { code: STATUS.versionMismatch }],
    ['no ID', 'ID=""', '', { code: STATUS.requester }],
    [
      'another destination',
      'Destination="https://other.test/sso"',
      '',
      { code: STATUS.requester, subCode: STATUS.requestDenied },
    ],
    [
      'a binding it does not speak',
      `ProtocolBinding="${BINDING.artifact}" AssertionConsumerServiceURL="${ACS}"`,
      '',
      { code: STATUS.requester, subCode: STATUS.unsupportedBinding },
    ],
    [
      'a NameID format it does not issue',
      '',
      `<samlp:NameIDPolicy Format="${NAMEID_FORMAT.kerberos}"/>`,
      { code: STATUS.requester, subCode: STATUS.invalidNameIdPolicy },
    ],
    [
      'an authentication it cannot state',
      '',
      '<samlp:RequestedAuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>',
      { code: STATUS.responder, subCode: STATUS.noAuthnContext },
    ],
    [
      'a sign-in without a user',
      'IsPassive="true"',
      '',
      { code: STATUS.responder, subCode: STATUS.noPassive },
    ],
  ])('answers %s with an error Response', (_, attributes, children, status) => {
    expect(receive(requestOf(attributes, children))).toMatchObject({ kind: 'error', acsUrl: ACS, status });
  });

  it.each([
    ['its own address as Destination', `Destination="${SSO}"`, ''],
    ['an empty Destination', 'Destination=""', ''],
    ['HTTP-POST as binding', `ProtocolBinding="${BINDING.post}"`, ''],
    ['IsPassive false', 'IsPassive="false"', ''],
    ['an unspecified NameID', '', `<samlp:NameIDPolicy Format="${NAMEID_FORMAT.unspecified}"/>`],
    [
      'a password',
      '',
      `<samlp:RequestedAuthnContext Comparison="exact"><saml:AuthnContextClassRef>${AUTHN_CONTEXT.password}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>`,
    ],
    [
      'at least a password',
      '',
      `<samlp:RequestedAuthnContext Comparison="minimum"><saml:AuthnContextClassRef>${AUTHN_CONTEXT.password}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>`,
    ],
  ])('takes %s', (_, attributes, children) => {
    expect(receive(requestOf(attributes, children))).toMatchObject({ kind: 'sign-in' });
  });

  it.each([
    ['does not hold', false, false, ''],
    ['is missing although wanted', null, true, ''],
    ['is missing although the metadata promises it', null, false, 'AuthnRequestsSigned="true"'],
  ])('denies a request whose signature %s', (_, signatureValid, wantSigned, role) => {
    expect(receive(requestOf(), { signatureValid, wantSigned, providers: [registered(role)] })).toMatchObject(
      {
        kind: 'error',
        status: { code: STATUS.requester, subCode: STATUS.requestDenied },
      },
    );
  });

  it('takes an unsigned request where nobody promised or wanted a signature', () => {
    expect(receive(requestOf(), { signatureValid: null })).toMatchObject({ kind: 'sign-in' });
  });

  it('never answers an unknown address, whatever else is wrong', () => {
    const request = requestOf('AssertionConsumerServiceURL="https://evil.test/acs" Version="1.1"');
    expect(receive(request, { signatureValid: false }).kind).toBe('page');
  });
});

describe('chooseClassRef', () => {
  it('states the first class asked for that is true, else the usual one', () => {
    expect(chooseClassRef(['urn:x', AUTHN_CONTEXT.password], 'usual', passwordContexts)).toBe(
      AUTHN_CONTEXT.password,
    );
    expect(chooseClassRef(['urn:x'], 'usual', passwordContexts)).toBe('usual');
  });
});

describe('Subject and Scoping', () => {
  const subject = (inner: string): string => `<saml:Subject>${inner}</saml:Subject>`;
  const nameId = { format: NAMEID_FORMAT.emailAddress, value: 'alice@example.com' };

  it('answers when it is among those listed, or nobody is', () => {
    const scoping = (ids: readonly string[]): string =>
      `<samlp:Scoping><samlp:IDPList>${ids.map((id) => `<samlp:IDPEntry ProviderID="${id}"/>`).join('')}</samlp:IDPList></samlp:Scoping>`;
    expect(receive(requestOf('', scoping(['https://other.test', IDP])))).toMatchObject({ kind: 'sign-in' });
    expect(receive(requestOf('', '<samlp:Scoping ProxyCount="0"/>'))).toMatchObject({ kind: 'sign-in' });
    expect(receive(requestOf('', scoping(['https://other.test'])))).toMatchObject({
      kind: 'error',
      status: { code: STATUS.responder, subCode: STATUS.noAvailableIdp },
    });
  });

  it('takes a Subject, but no confirmation in it', () => {
    expect(receive(requestOf('', subject('<saml:NameID>alice</saml:NameID>')))).toMatchObject({
      kind: 'sign-in',
    });
    const confirmed = subject(
      '<saml:NameID>alice</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"/>',
    );
    expect(receive(requestOf('', confirmed))).toMatchObject({
      status: { subCode: STATUS.requestUnsupported },
    });
  });

  it('issues identifiers for the SP itself, not for an affiliation', () => {
    const policy = (qualifier: string): string => `<samlp:NameIDPolicy SPNameQualifier="${qualifier}"/>`;
    expect(receive(requestOf('', policy(SP)))).toMatchObject({ kind: 'sign-in' });
    expect(receive(requestOf('', policy('https://affiliation.test')))).toMatchObject({
      status: { subCode: STATUS.invalidNameIdPolicy },
    });
  });

  it.each([
    ['nobody in particular', '', null],
    ['the login name', subject('<saml:NameID>alice</saml:NameID>'), null],
    ['the NameID, without a format', subject('<saml:NameID>alice@example.com</saml:NameID>'), null],
    [
      'the NameID in its format',
      subject(`<saml:NameID Format="${NAMEID_FORMAT.emailAddress}">alice@example.com</saml:NameID>`),
      null,
    ],
    ['another user', subject('<saml:NameID>bob</saml:NameID>'), STATUS.unknownPrincipal],
    [
      'the value in another format',
      subject(`<saml:NameID Format="${NAMEID_FORMAT.transient}">alice@example.com</saml:NameID>`),
      STATUS.unknownPrincipal,
    ],
  ])('a request about %s', (_, children, subCode) => {
    const status = refuseOtherPrincipal(requestOf('', children), nameId, 'alice');
    expect(status?.subCode ?? null).toBe(subCode);
  });

  it('a login that began here is about whoever signs in', () => {
    expect(refuseOtherPrincipal(null, nameId, 'alice')).toBeNull();
  });
});
