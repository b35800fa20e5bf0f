import { beforeAll, describe, expect, it } from 'vitest';
import { decodeMessage } from '../../../src-main/app/decode-message';
import { mintResponse } from '../../../src-main/app/mint-response';
import { UsageError } from '../../../src-main/app/usage-error';
import { buildSpMetadata } from '../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../../src-main/core/saml/identifiers';
import { countedRandom } from '../../helpers/counted-random';
import { makeTestKey } from '../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../helpers/xmlsec1';

let idp: Awaited<ReturnType<typeof makeTestKey>>;
let sp: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  [idp, sp] = await Promise.all([makeTestKey('idp.test'), makeTestKey('sp.test')]);
});

type Options = Parameters<typeof mintResponse>[0];

function mint(options: Options = {}): ReturnType<typeof mintResponse> {
  return mintResponse(
    { key: idp.keyPem, cert: idp.certPem, ...options },
    { clock: { now: () => Date.UTC(2026, 0, 31, 12) }, random: countedRandom() },
  );
}

async function complaint(options: Options): Promise<UsageError> {
  const error: unknown = await mint(options).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
}

function spMetadata(change: Partial<Parameters<typeof buildSpMetadata>[0]> = {}): string {
  return buildSpMetadata({
    entityId: 'https://sp.test/metadata',
    keys: { signing: [], encryption: [sp.key.certificate] },
    nameIdFormats: [NAMEID_FORMAT.kerberos, NAMEID_FORMAT.transient],
    assertionConsumerServices: [
      { binding: BINDING.artifact, location: 'https://sp.test/artifact', index: 0, isDefault: true },
      { binding: BINDING.post, location: 'https://sp.test/first', index: 1, isDefault: false },
      { binding: BINDING.post, location: 'https://sp.test/second', index: 2 },
    ],
    ...change,
  });
}

describe('mintResponse', () => {
  it('gives alice’s login at the built-in SP when nothing is asked', async () => {
    const minted = await mint();
    expect(minted.acsUrl).toBe('http://127.0.0.1:7002/sp/acs');
    expect(minted.relayState).toBeNull();
    expect(Buffer.from(minted.base64, 'base64').toString('utf8')).toBe(minted.xml);
    for (const part of [
      '<saml:Audience>http://127.0.0.1:7002/sp/metadata</saml:Audience>',
      '>http://127.0.0.1:7001/idp/metadata</saml:Issuer>',
      '>alice@example.com</saml:NameID>',
      '<saml:AttributeValue>Qovery-DevSecOps</saml:AttributeValue>',
      'IssueInstant="2026-01-31T12:00:00.000Z"',
    ]) {
      expect(minted.xml).toContain(part);
    }
    expect(minted.xml).not.toContain('InResponseTo');
  });

  it('is signed with the key given, and hands back its certificate', async ({ skip }) => {
    const minted = await mint();
    expect(minted.certificate.trim()).toBe(idp.certPem.trim());
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    expect(xmlsec1Verifies(minted.xml, minted.certificate, 'Response')).toBe(true);
    expect(xmlsec1Verifies(minted.xml, minted.certificate, 'Assertion')).toBe(true);
  });

  it('makes a key for the call when none is given, valid at the instant of issue', async ({ skip }) => {
    const { xml, certificate } = await mint({ key: undefined, cert: undefined, at: '2001-02-03T04:05:06Z' });
    expect(xml).toContain('IssueInstant="2001-02-03T04:05:06.000Z"');
    expect(certificate).toContain('BEGIN CERTIFICATE');
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    expect(xmlsec1Verifies(xml, certificate, 'Response')).toBe(true);
  });

  it('asks its caller for a key first', async () => {
    const asked: string[] = [];
    const { certificate } = await mintResponse(
      { idpEntityId: 'https://idp.test' },
      {
        clock: { now: () => 0 },
        random: countedRandom(),
        keyFor: (entityId) => {
          asked.push(entityId);
          return Promise.resolve(idp);
        },
      },
    );
    expect(asked).toEqual(['https://idp.test']);
    expect(certificate.trim()).toBe(idp.certPem.trim());
  });

  it.each([
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31T12:00:00.5+02:00', '2026-01-31T10:00:00.500Z'],
    ['2026-01-31T12:00', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ])('freezes the clock at %s', async (at, expected) => {
    expect((await mint({ at })).xml).toContain(`IssueInstant="${expected}"`);
  });

  it('answers a request, passes RelayState on, and signs what is asked', async () => {
    const minted = await mint({
      inResponseTo: '_r',
      relayState: '/deep?a=1&b=2',
      sign: 'assertion',
      flavour: 'okta',
    });
    expect(minted.relayState).toBe('/deep?a=1&b=2');
    expect([...minted.xml.matchAll(/InResponseTo="_r"/g)]).toHaveLength(2);
    expect([...minted.xml.matchAll(/<ds:Signature /g)]).toHaveLength(1);
    expect(minted.xml).toContain('<saml2p:Response');
  });

  it('takes a persona as it is given, and filters the groups', async () => {
    const { xml } = await mint({
      persona: { username: 'zoe', groups: ['Qovery-Admins', 'Staff'], attributes: { cost: ['12<3'] } },
      groupFilter: { type: 'startsWith', value: 'Qovery' },
    });
    expect(xml).toContain('nameid-format:unspecified">zoe</saml:NameID>');
    expect(xml).toContain('12&lt;3');
    expect(xml).toContain('Qovery-Admins');
    expect(xml).not.toContain('Staff');
  });

  it('writes groups in the form asked for, and leaves too many out when told to', async () => {
    const persona = { username: 'zoe', groups: ['Staff'], attributes: {} };
    expect((await mint({ persona, groupForm: 'dn' })).xml).toContain(
      '>CN=Staff,OU=Groups,DC=example,DC=com<',
    );
    const many = { ...persona, groups: Array.from({ length: 151 }, (_, index) => `g${index}`) };
    const flavour = 'entra-id';
    expect((await mint({ persona: many, flavour })).xml).toContain('claims/groups.link');
    const { xml } = await mint({ persona: many, flavour, groupOverage: 'left-out' });
    expect(xml).not.toMatch(/claims\/groups/);
  });

  it('signs the assertion too where the SP’s metadata wants it, unless told what to sign', async () => {
    const wanting = spMetadata().replace('<md:SPSSODescriptor ', '$&WantAssertionsSigned="true" ');
    const signatures = async (options: Options): Promise<number> =>
      [...(await mint({ flavour: 'keycloak', ...options })).xml.matchAll(/<dsig:Signature /g)].length;
    expect(await signatures({ spMetadata: wanting })).toBe(2);
    expect(await signatures({ spMetadata: wanting, sign: 'response' })).toBe(1);
    expect(await signatures({ spMetadata: spMetadata() })).toBe(1);
  });

  it('reads addresses, NameID format and encryption certificate from SP metadata', async () => {
    const plain = await mint({ spMetadata: spMetadata() });
    expect(plain.acsUrl).toBe('https://sp.test/second');
    expect(plain.xml).toContain('Destination="https://sp.test/second"');
    expect(plain.xml).toContain('<saml:Audience>https://sp.test/metadata</saml:Audience>');
    expect(plain.xml).toContain(`Format="${NAMEID_FORMAT.transient}"`);
    const encrypted = await mint({ spMetadata: spMetadata(), encrypt: true });
    expect(encrypted.xml).toContain('<saml:EncryptedAssertion');
    expect(encrypted.xml).not.toContain('<saml:Assertion');
  });

  it('addresses an SP profile and uses its attribute names', async () => {
    const { xml, acsUrl } = await mint({
      spProfile: { id: 'qovery', variables: { CONNECTION_NAME: 'acme' } },
      flavour: 'okta',
    });
    expect(acsUrl).toBe('https://auth.qovery.com/login/callback?connection=acme');
    expect(xml).toContain('<saml2:Audience>urn:auth0:qovery:acme</saml2:Audience>');
    expect([...xml.matchAll(/<saml2:Attribute Name="([^"]+)"/g)].map((each) => each[1])).toEqual([
      'email',
      'name',
      'groups',
    ]);
  });

  it.each<[string, Options, RegExp]>([
    ['flavour', { flavour: 'oktta' }, /generic, okta/],
    ['persona', { persona: 'nobody' }, /alice/],
    ['profile', { spProfile: { id: 'quovery' } }, /qovery/],
  ])('lists what exists for an unknown %s', async (_name, options, hint) => {
    expect((await complaint(options)).hint).toMatch(hint);
  });

  it.each<[string, () => Options, RegExp]>([
    ['a time', () => ({ at: 'yesterday' }), /"yesterday" is not a date/],
    ['a day that does not exist', () => ({ at: '2026-13-01' }), /2026-13-01/],
    ['a key without certificate', () => ({ key: idp.keyPem, cert: undefined }), /together/],
    ['a key of another certificate', () => ({ key: sp.keyPem, cert: idp.certPem }), /does not belong/],
    ['an option', () => ({ flavor: 'okta' }) as Options, /flavor/],
    ['a scenario', () => ({ scenario: 'expired' }), /"expired"/],
    [
      'a scenario without what it needs',
      () => ({ scenario: 'assertion-encrypted' }),
      /does not fit.*encryption/,
    ],
    ['encryption to nobody', () => ({ encrypt: true }), /cannot be encrypted/],
    ['metadata that is not XML', () => ({ spMetadata: '<a>' }), /well-formed/],
    ['metadata of an IdP', () => ({ spMetadata: '<a/>' }), /no SPSSODescriptor/],
    [
      'metadata without POST',
      () => ({
        spMetadata: spMetadata({
          assertionConsumerServices: [{ binding: BINDING.artifact, location: 'https://sp.test/a', index: 0 }],
        }),
      }),
      /no AssertionConsumerService for HTTP-POST/,
    ],
    ['a profile without its variable', () => ({ spProfile: { id: 'qovery' } }), /CONNECTION_NAME/],
    [
      'a filter that is no regex',
      () => ({ groupFilter: { type: 'regex', value: '(' } }),
      /regular expression/,
    ],
    ['a value XML cannot carry', () => ({ persona: { username: 'a\u0001b' } }), /U\+0001/],
  ])('refuses %s', async (_name, options, message) => {
    expect((await complaint(options())).message).toMatch(message);
  });
});

describe('what is encrypted inside the assertion', () => {
  it('is opened with the key of the SP, by the algorithm its metadata lists', async () => {
    const method = '<md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes192-cbc"/>';
    const { xml } = await mint({
      spMetadata: spMetadata().replace('</ds:KeyInfo>', `</ds:KeyInfo>${method}`),
      encryptNameId: true,
      encryptAttributes: ['groups'],
    });
    expect(xml.match(/xmlenc#aes192-cbc/g)).toHaveLength(2);
    const [message] = decodeMessage(xml, { decryptKeys: [sp.keyPem] }).messages;
    expect(message?.assertions[0]?.nameId?.value).not.toBeUndefined();
    const groups = message?.assertions[0]?.attributes.find(({ name }) => name === 'groups');
    expect(groups?.values).toEqual(['Administrators', 'Qovery-DevSecOps']);
  });
});
