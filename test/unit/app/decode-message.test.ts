/** `decode` as it is promised to the outside: names and values of the JSON, null and [] for what is absent. */
import { generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeMessage } from '../../../src-main/app/decode-message';
import { UsageError } from '../../../src-main/app/usage-error';
import { decodedInputSchema } from '../../../src-main/contract/model/decoded';
import { UnreadableInputError } from '../../../src-main/core/bindings/unreadable-input-error';
import { encryptXml } from '../../helpers/encrypt-xml';
import { assertionXml, authnRequestXml, responseXml } from '../../helpers/response-xml';
import { makeSigner, signXml } from '../../helpers/sign-xml';
import { makeTestKey } from '../../helpers/test-key';

const assertion = {
  id: '_assertion1',
  issuer: 'https://idp.example.com/metadata',
  issueInstant: '2026-05-04T12:00:00Z',
  encrypted: false,
  nameId: {
    value: 'alice@example.com',
    format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    nameQualifier: null,
    spNameQualifier: null,
  },
  subjectConfirmations: [
    {
      method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
      recipient: 'https://sp.example.com/saml/acs',
      notBefore: null,
      notOnOrAfter: '2026-05-04T12:05:00Z',
      inResponseTo: '_request1',
      address: null,
    },
  ],
  conditions: {
    notBefore: '2026-05-04T11:55:00Z',
    notOnOrAfter: '2026-05-04T13:00:00Z',
    audiences: [['https://sp.example.com/metadata']],
    oneTimeUse: false,
  },
  authnStatements: [
    {
      authnInstant: '2026-05-04T12:00:00Z',
      sessionIndex: '_session1',
      sessionNotOnOrAfter: '2026-05-04T20:00:00Z',
      classRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    },
  ],
  attributes: [
    { name: 'email', nameFormat: null, friendlyName: 'mail', values: ['alice@example.com'] },
    { name: 'groups', nameFormat: null, friendlyName: null, values: ['admins', 'users'] },
  ],
};

test('a Response, whole', () => {
  const xml = responseXml();
  const decoded = decodeMessage(Buffer.from(xml).toString('base64'));
  expect(decoded).toEqual({
    steps: ['base64'],
    stepSizes: [Buffer.byteLength(xml)],
    binding: 'post',
    relayState: null,
    messages: [
      {
        kind: 'Response',
        rootName: 'Response',
        id: '_response1',
        issuer: 'https://idp.example.com/metadata',
        issueInstant: '2026-05-04T12:00:00Z',
        destination: 'https://sp.example.com/saml/acs',
        inResponseTo: '_request1',
        status: { code: 'urn:oasis:names:tc:SAML:2.0:status:Success', subCode: null, message: null },
        assertions: [assertion],
        signatures: [],
        xml,
        broken: null,
        decryptedXml: [],
      },
    ],
  });
});

test('an AuthnRequest in a URL: the steps as they are promised', () => {
  const value = encodeURIComponent(deflateRawSync(authnRequestXml).toString('base64'));
  const decoded = decodeMessage(`https://idp.example.com/sso?SAMLRequest=${value}&RelayState=a%20b`);
  expect(decoded).toMatchObject({
    steps: ['url-query', 'percent-decoding', 'base64', 'inflate'],
    binding: 'redirect',
    relayState: 'a b',
    messages: [{ kind: 'AuthnRequest', id: '_request1', status: null, assertions: [], inResponseTo: null }],
  });
});

test.each([
  [
    'a bare Assertion lists itself',
    assertionXml,
    { kind: 'Assertion', id: '_assertion1', assertions: [assertion] },
  ],
  [
    'metadata has its entity ID as issuer',
    '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" ID="_m" entityID="https://idp.example.com/"/>',
    { kind: 'EntityDescriptor', id: '_m', issuer: 'https://idp.example.com/', assertions: [] },
  ],
  [
    'any other XML says what its root is',
    '<p:project xmlns:p="urn:p" ID="_1"/>',
    { kind: 'other', rootName: 'project' },
  ],
  [
    'element names in lower case are no Response',
    '<samlp:response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"></samlp:response>',
    { kind: 'other', rootName: 'response', status: null },
  ],
])('%s', (_, input, expected) => {
  expect(decodeMessage(input).messages).toMatchObject([expected]);
});

test('several messages: each is there, the steps are the first one’s', () => {
  const decoded = decodeMessage(
    `a ${authnRequestXml}\n b SAMLResponse=${Buffer.from(responseXml()).toString('base64')}`,
  );
  expect(decoded.messages.map(({ kind }) => kind)).toEqual(['AuthnRequest', 'Response']);
  expect(decoded.steps).toEqual(['log-line']);
});

describe('signatures', () => {
  const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

  test('every one, with what it sits in and what it says', async () => {
    const { key } = await makeTestKey();
    const certificate = `<ds:X509Data><ds:X509Certificate>${key.certificate.pem.replace(/-----[^-]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data>`;
    const inner = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });
    const both = signXml(inner, { signer: makeSigner(), target: 'Response', keyInfo: certificate });
    const expected = {
      signatureAlgorithm: RSA_SHA256,
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      canonicalization: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    };
    const [message] = decodeMessage(both).messages;
    expect(message?.signatures).toEqual([
      {
        ...expected,
        signs: 'Response',
        referenceUri: '#_response1',
        certificateFingerprint: key.certificate.fingerprint,
      },
      { ...expected, signs: 'Assertion', referenceUri: '#_assertion1', certificateFingerprint: null },
    ]);
    expect(key.certificate.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  test('an empty one is listed with what it lacks', () => {
    const xml = responseXml([
      '<samlp:Status>',
      '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/><samlp:Status>',
    ]);
    expect(decodeMessage(xml).messages[0]?.signatures).toEqual([
      {
        signs: 'Response',
        referenceUri: null,
        signatureAlgorithm: null,
        digestAlgorithm: null,
        canonicalization: null,
        certificateFingerprint: null,
      },
    ]);
  });
});

describe('encrypted assertions', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = (key: typeof privateKey): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const xml = responseXml([assertionXml, encryptXml(assertionXml, publicKey)]);
  const closed = { ...assertion, id: null, issuer: null, issueInstant: null, encrypted: true, nameId: null };
  const empty = {
    ...closed,
    subjectConfirmations: [],
    conditions: null,
    authnStatements: [],
    attributes: [],
  };

  test('without a fitting key: there, and empty', () => {
    for (const decryptKeys of [[], [pem(other.privateKey)]]) {
      const [message] = decodeMessage(xml, { decryptKeys }).messages;
      expect(message?.assertions).toEqual([empty]);
      expect(message?.decryptedXml).toEqual([]);
    }
  });

  test('with it, among others: read, and still marked as encrypted', () => {
    const [message] = decodeMessage(xml, { decryptKeys: [pem(other.privateKey), pem(privateKey)] }).messages;
    expect(message?.assertions).toEqual([{ ...assertion, encrypted: true }]);
    expect(message?.decryptedXml).toEqual([assertionXml]);
    expect(message?.xml).toBe(xml);
  });

  test('plain and encrypted ones keep the order of the document', () => {
    const mixed = xml.replace(
      '</samlp:Response>',
      `${assertionXml.replace('_assertion1', '_second')}</samlp:Response>`,
    );
    const [message] = decodeMessage(mixed, { decryptKeys: [pem(privateKey)] }).messages;
    expect(message?.assertions.map(({ id, encrypted }) => [id, encrypted])).toEqual([
      ['_assertion1', true],
      ['_second', false],
    ]);
  });

  test('a key that is none is an error of use', () => {
    expect(() => decodeMessage(xml, { decryptKeys: ['nonsense'] })).toThrow(UsageError);
  });
});

describe('what is broken', () => {
  test('is read up to the break, and the break is named', () => {
    const whole = responseXml();
    const cut = whole.slice(0, whole.indexOf('<saml:AuthnStatement'));
    const [message] = decodeMessage(cut).messages;
    expect(message).toMatchObject({ kind: 'Response', xml: cut, assertions: [{ id: '_assertion1' }] });
    expect(message?.broken).toMatchObject({ line: cut.split('\n').length });
    expect(message?.broken?.message.length).toBeGreaterThan(5);
  });

  test('a document type is refused before anything is read', () => {
    const [message] = decodeMessage(
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${responseXml()}`,
    ).messages;
    expect(message).toMatchObject({ kind: 'other', rootName: null, assertions: [] });
    expect(message?.broken?.message).toMatch(/DOCTYPE|DTD|document type/i);
  });

  test('nothing of a message at all is one clear error', () => {
    expect(() => decodeMessage('no message here')).toThrow(UnreadableInputError);
  });
});

test('the answer keeps to its schema', () => {
  for (const input of [responseXml(), assertionXml, authnRequestXml, '<a/>', '<a', '<a><b></a>']) {
    try {
      const decoded = decodeMessage(input);
      expect(decodedInputSchema.parse(decoded)).toEqual(decoded);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableInputError);
    }
  }
});
