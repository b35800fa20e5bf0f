/** The readers: what is there, exactly as written, from the right namespace and place; null for what is not. */
import { describe, expect, test } from 'vitest';
import type { MessageRead } from '../../../../src-main/core/saml/model';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { assertionXml, authnRequestXml, logoutRequestXml, responseXml } from '../../../helpers/response-xml';

const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';

const read = (xml: string): MessageRead => readMessage(parseXml(xml));

function readAs<K extends MessageRead['kind']>(kind: K, xml: string): Extract<MessageRead, { kind: K }> {
  const message = read(xml);
  if (message.kind !== kind) throw new Error(`read as ${message.kind}`);
  return message as Extract<MessageRead, { kind: K }>;
}

describe('the kind is the root element in its own namespace', () => {
  test.each([
    ['AuthnRequest', authnRequestXml],
    ['Response', responseXml()],
    ['Assertion', assertionXml],
    ['LogoutRequest', logoutRequestXml],
    ['LogoutResponse', `<LogoutResponse xmlns="${SAMLP}"/>`],
    ['ArtifactResolve', `<x:ArtifactResolve xmlns:x="${SAMLP}"/>`],
    ['ArtifactResponse', `<x:ArtifactResponse xmlns:x="${SAMLP}"/>`],
    ['EntityDescriptor', `<EntityDescriptor xmlns="${MD}"/>`],
    ['EntitiesDescriptor', `<EntitiesDescriptor xmlns="${MD}"/>`],
    ['other', '<Response/>'],
    ['other', `<response xmlns="${SAMLP}"/>`],
    ['other', `<Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"/>`],
    ['other', `<Response xmlns="${SAML}"/>`],
    ['other', `<Assertion xmlns="${SAMLP}"/>`],
    ['other', ''],
    ['other', `<!DOCTYPE x [<!ENTITY e "x">]><Response xmlns="${SAMLP}"/>`],
  ])('%s', (kind, xml) => {
    expect(read(xml).kind).toBe(kind);
  });
});

describe('Response', () => {
  test('every field', () => {
    const response = readAs('Response', responseXml());
    expect(response).toMatchObject({
      id: '_response1',
      version: '2.0',
      issueInstant: '2026-05-04T12:00:00Z',
      destination: 'https://sp.example.com/saml/acs',
      consent: null,
      inResponseTo: '_request1',
      issuer: { value: 'https://idp.example.com/metadata', format: null },
      status: { code: 'urn:oasis:names:tc:SAML:2.0:status:Success', subCode: null, message: null },
      encryptedAssertions: [],
      unread: [],
    });
    expect(response.assertions).toHaveLength(1);
    const [assertion] = response.assertions;
    expect(assertion).toMatchObject({
      id: '_assertion1',
      version: '2.0',
      issueInstant: '2026-05-04T12:00:00Z',
      nameId: {
        value: 'alice@example.com',
        format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      },
      encryptedId: null,
      conditions: {
        notBefore: '2026-05-04T11:55:00Z',
        notOnOrAfter: '2026-05-04T13:00:00Z',
        oneTimeUse: null,
      },
    });
    expect(assertion?.subjectConfirmations).toMatchObject([
      {
        method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
        data: { recipient: 'https://sp.example.com/saml/acs', notBefore: null, inResponseTo: '_request1' },
      },
    ]);
    expect(assertion?.authnStatements).toMatchObject([
      { authnInstant: '2026-05-04T12:00:00Z', sessionIndex: '_session1' },
    ]);
    expect(
      assertion?.attributes.map(({ name, friendlyName, values }) => [
        name,
        friendlyName,
        values.map(({ value }) => value),
      ]),
    ).toEqual([
      ['email', 'mail', ['alice@example.com']],
      ['groups', null, ['admins', 'users']],
    ]);
  });

  test('nothing is trimmed, and empty is not absent', () => {
    const response = readAs(
      'Response',
      responseXml(
        ['Destination="https://sp.example.com/saml/acs"', 'Destination=""'],
        ['<saml:Issuer>https://idp.example.com/metadata</saml:Issuer>', '<saml:Issuer>\n x </saml:Issuer>'],
        ['<saml:AttributeValue>admins</saml:AttributeValue>', '<saml:AttributeValue/>'],
      ),
    );
    expect(response.destination).toBe('');
    expect(response.issuer?.value).toBe('\n x ');
    expect(response.assertions[0]?.attributes[1]?.values[0]?.value).toBe('');
  });

  test('a comment splits no value (the text around it is the value, whole)', () => {
    const response = readAs(
      'Response',
      responseXml(['alice@example.com</saml:NameID>', 'alice@example.com<!-- x -->.evil.com</saml:NameID>']),
    );
    expect(response.assertions[0]?.nameId?.value).toBe('alice@example.com.evil.com');
  });

  test('a value that holds an element gives its text', () => {
    const response = readAs(
      'Response',
      responseXml([
        '<saml:AttributeValue>admins</saml:AttributeValue>',
        '<saml:AttributeValue><saml:NameID Format="x">opaque</saml:NameID></saml:AttributeValue>',
      ]),
    );
    expect(response.assertions[0]?.attributes[1]?.values[0]?.value).toBe('opaque');
  });

  test('assertions count as direct children only', () => {
    const wrapped = responseXml(
      ['<saml:Assertion ', '<samlp:Extensions><saml:Assertion '],
      ['</saml:Assertion>', '</saml:Assertion></samlp:Extensions>'],
    );
    expect(readAs('Response', wrapped).assertions).toEqual([]);
  });

  test('look-alikes of another namespace are not read, but named', () => {
    const response = readAs(
      'Response',
      `<samlp:Response xmlns:samlp="${SAMLP}"><Issuer>x</Issuer><Status/><e:Odd xmlns:e="urn:e"/><Assertion xmlns="urn:e"/></samlp:Response>`,
    );
    expect(response).toMatchObject({ issuer: null, status: null, assertions: [], unread: ['e:Odd'] });
  });

  test('a second status code and a message', () => {
    const response = readAs(
      'Response',
      responseXml([
        '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>',
        '<samlp:StatusCode Value="a"><samlp:StatusCode Value="b"/></samlp:StatusCode><samlp:StatusMessage> why </samlp:StatusMessage>',
      ]),
    );
    expect(response.status).toMatchObject({ code: 'a', subCode: 'b', message: ' why ' });
  });

  test('several audiences in one restriction, and several restrictions, stay apart', () => {
    const response = readAs(
      'Response',
      responseXml([
        '<saml:AudienceRestriction>',
        '<saml:OneTimeUse/><saml:AudienceRestriction><saml:Audience>a</saml:Audience><saml:Audience>b</saml:Audience></saml:AudienceRestriction><saml:AudienceRestriction>',
      ]),
    );
    const conditions = response.assertions[0]?.conditions;
    expect(
      conditions?.audienceRestrictions.map(({ audiences }) => audiences.map(({ value }) => value)),
    ).toEqual([['a', 'b'], ['https://sp.example.com/metadata']]);
    expect(conditions?.oneTimeUse).not.toBeNull();
  });

  test('a document that breaks halfway is read up to there', () => {
    const whole = responseXml();
    const response = readAs('Response', whole.slice(0, whole.indexOf('<saml:Conditions')));
    expect(response.assertions[0]?.nameId?.value).toBe('alice@example.com');
    expect(response.assertions[0]?.conditions).toBeNull();
  });
});

describe('AuthnRequest', () => {
  test('every field', () => {
    const request = readAs(
      'AuthnRequest',
      `<AuthnRequest xmlns="${SAMLP}" xmlns:a="${SAML}" ID="_1" Version="2.0" IssueInstant="t" Destination="d" AssertionConsumerServiceIndex="1" AttributeConsumingServiceIndex="2" ProtocolBinding="p" ForceAuthn="true" IsPassive="0" ProviderName="n" Consent="c">
        <a:Issuer Format="f">sp</a:Issuer>
        <a:Subject/>
        <NameIDPolicy Format="nf" SPNameQualifier="q" AllowCreate="1"/>
        <RequestedAuthnContext Comparison="minimum"><a:AuthnContextClassRef>x</a:AuthnContextClassRef><a:AuthnContextClassRef> y</a:AuthnContextClassRef><a:AuthnContextDeclRef>z</a:AuthnContextDeclRef></RequestedAuthnContext>
        <Scoping/>
      </AuthnRequest>`,
    );
    expect(request).toMatchObject({
      id: '_1',
      consent: 'c',
      assertionConsumerServiceUrl: null,
      assertionConsumerServiceIndex: '1',
      attributeConsumingServiceIndex: '2',
      protocolBinding: 'p',
      forceAuthn: 'true',
      isPassive: '0',
      providerName: 'n',
      issuer: { value: 'sp', format: 'f' },
      nameIdPolicy: { format: 'nf', spNameQualifier: 'q', allowCreate: '1' },
      requestedAuthnContext: { comparison: 'minimum', classRefs: ['x', ' y'], declRefs: ['z'] },
      unread: [],
    });
    expect(request.subject).not.toBeNull();
  });

  test('absent is null', () => {
    expect(readAs('AuthnRequest', `<AuthnRequest xmlns="${SAMLP}"/>`)).toMatchObject({
      id: null,
      issuer: null,
      nameIdPolicy: null,
      requestedAuthnContext: null,
      subject: null,
      forceAuthn: null,
    });
  });
});

test('LogoutRequest and LogoutResponse', () => {
  const request = readAs(
    'LogoutRequest',
    `<LogoutRequest xmlns="${SAMLP}" xmlns:a="${SAML}" NotOnOrAfter="t" Reason="r"><a:NameID SPNameQualifier="q">alice</a:NameID><SessionIndex>_1</SessionIndex><SessionIndex>_2</SessionIndex></LogoutRequest>`,
  );
  expect(request).toMatchObject({
    nameId: { value: 'alice', spNameQualifier: 'q' },
    encryptedId: null,
    sessionIndexes: ['_1', '_2'],
    notOnOrAfter: 't',
    reason: 'r',
  });
  const response = readAs(
    'LogoutResponse',
    `<LogoutResponse xmlns="${SAMLP}" InResponseTo="_1"><Status><StatusCode Value="s"/></Status></LogoutResponse>`,
  );
  expect(response).toMatchObject({ inResponseTo: '_1', status: { code: 's' } });
});

describe('metadata', () => {
  const idp = `<m:EntityDescriptor xmlns:m="${MD}" ID="_m" entityID="idp" validUntil="v" cacheDuration="P1D">
    <m:IDPSSODescriptor protocolSupportEnumeration="${SAMLP}" WantAuthnRequestsSigned="true">
      <m:KeyDescriptor use="signing"><d:KeyInfo xmlns:d="http://www.w3.org/2000/09/xmldsig#"><d:X509Data><d:X509Certificate>
        AB CD
      </d:X509Certificate><d:X509Certificate>EF</d:X509Certificate></d:X509Data></d:KeyInfo></m:KeyDescriptor>
      <m:KeyDescriptor/>
      <m:ArtifactResolutionService Binding="s" Location="art" index="0"/>
      <m:SingleLogoutService Binding="r" Location="slo" ResponseLocation="slo2"/>
      <m:NameIDFormat>f</m:NameIDFormat>
      <m:SingleSignOnService Binding="r" Location="sso"/>
    </m:IDPSSODescriptor>
    <m:AttributeAuthorityDescriptor/>
  </m:EntityDescriptor>`;

  test('an identity provider', () => {
    const entity = readAs('EntityDescriptor', idp);
    expect(entity).toMatchObject({
      id: '_m',
      entityId: 'idp',
      validUntil: 'v',
      cacheDuration: 'P1D',
      unread: ['m:AttributeAuthorityDescriptor'],
    });
    expect(entity.roles).toMatchObject([
      {
        role: 'IDPSSODescriptor',
        wantAuthnRequestsSigned: 'true',
        nameIdFormats: ['f'],
        singleSignOnServices: [{ binding: 'r', location: 'sso', responseLocation: null }],
        singleLogoutServices: [{ responseLocation: 'slo2' }],
        artifactResolutionServices: [{ index: '0' }],
        assertionConsumerServices: [],
      },
    ]);
    expect(
      entity.roles[0]?.keyDescriptors.map(({ use, certificates }) => [
        use,
        certificates.map(({ base64 }) => base64),
      ]),
    ).toEqual([
      ['signing', ['ABCD', 'EF']],
      [null, []],
    ]);
  });

  test('a service provider', () => {
    const entity = readAs(
      'EntityDescriptor',
      `<EntityDescriptor xmlns="${MD}"><SPSSODescriptor AuthnRequestsSigned="1" WantAssertionsSigned="0"><AssertionConsumerService Binding="p" Location="acs" index="1" isDefault="true"/></SPSSODescriptor></EntityDescriptor>`,
    );
    expect(entity.roles).toMatchObject([
      {
        role: 'SPSSODescriptor',
        authnRequestsSigned: '1',
        wantAssertionsSigned: '0',
        assertionConsumerServices: [{ binding: 'p', location: 'acs', index: '1', isDefault: 'true' }],
      },
    ]);
  });

  test('entities, nested ones too, in document order', () => {
    const all = readAs(
      'EntitiesDescriptor',
      `<EntitiesDescriptor xmlns="${MD}" validUntil="v"><EntityDescriptor entityID="a"/><EntitiesDescriptor><EntityDescriptor entityID="b"/></EntitiesDescriptor><EntityDescriptor entityID="c"/></EntitiesDescriptor>`,
    );
    expect(all.validUntil).toBe('v');
    expect(all.entities.map(({ entityId }) => entityId)).toEqual(['a', 'b', 'c']);
  });
});
