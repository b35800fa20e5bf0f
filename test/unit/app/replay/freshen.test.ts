import { expect, test } from 'vitest';
import { checkMessage } from '../../../../src-main/app/check-message';
import { freshen } from '../../../../src-main/app/replay/freshen';
import { mintResponse } from '../../../../src-main/app/mint-response';
import { createSelfSigned } from '../../../../src-main/certificates/create';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { attributeOf } from '../../../../src-main/core/xml/query';
import { loadSigningKey } from '../../../../src-main/core/xmlsec/sign';
import { countedRandom } from '../../../helpers/counted-random';
import { responseXml } from '../../../helpers/response-xml';

const captureTime = Date.UTC(2024, 0, 31, 12, 0, 0);
const now = Date.UTC(2026, 4, 4, 12, 0, 0);
const spEntityId = 'https://sp.example.com/metadata';
const acsUrl = 'https://other.example.com/acs';
const target = { url: acsUrl, audience: spEntityId, inResponseTo: '_live' };

const pair = await createSelfSigned({ commonName: 'new idp', notBefore: captureTime });
const key = loadSigningKey(pair.keyPem, pair.certPem);
const sp = await createSelfSigned({ commonName: 'sp', notBefore: captureTime });
const spMetadata = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="https://captured.example.com/metadata"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="encryption"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${sp.certPem.replace(/-----[A-Z ]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://captured.example.com/acs" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;

const capture = (options: Parameters<typeof mintResponse>[0] = {}) =>
  mintResponse(
    { spMetadata, inResponseTo: '_old', at: new Date(captureTime).toISOString(), ...options },
    { clock: { now: () => captureTime }, random: countedRandom() },
  );
const freshenWith = (xml: string, options: Partial<Parameters<typeof freshen>[1]> = {}) =>
  freshen(xml, { now, random: countedRandom(), key, target, decryptKeys: [], encryptTo: null, ...options });
const judge = (xml: string, more: object = {}) =>
  checkMessage(xml, {
    idpCertificates: [pair.certPem],
    spEntityId,
    acsUrl,
    requestId: '_live',
    at: new Date(now + 30_000),
    ...more,
  });

test.each(['generic', 'okta', 'entra-id', 'adfs', 'keycloak', 'shibboleth'])(
  'a captured login of %s is accepted at another SP, two years later',
  async (flavour) => {
    const { xml } = await capture({ flavour, sign: 'both' });
    const fresh = freshenWith(xml);
    expect(fresh.signed).toEqual(['Response', 'Assertion']);
    const { verdict, findings } = await judge(fresh.xml);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(verdict).toBe('accept');
  },
);

test('what was signed is signed again, with the algorithm it was signed with', async () => {
  const { xml } = await capture({ flavour: 'okta', sign: 'assertion' });
  const fresh = freshenWith(xml);
  expect(fresh.signed).toEqual(['Assertion']);
  const { signatures } = await judge(fresh.xml);
  expect(signatures).toMatchObject([
    {
      signs: 'Assertion',
      valid: true,
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    },
  ]);
});

test('times move together and keep their form; IDs, addresses and InResponseTo are new', () => {
  const { xml, changes } = freshenWith(responseXml());
  const { root, elements } = parseXml(xml);
  const attributes = (name: string) => elements.flatMap((element) => attributeOf(element, name) ?? []);
  expect(root === null ? null : attributeOf(root, 'IssueInstant')).toBe('2026-05-04T12:00:00Z');
  expect(attributes('NotOnOrAfter')).toEqual(['2026-05-04T12:05:00Z', '2026-05-04T13:00:00Z']);
  expect(attributes('Destination')).toEqual([acsUrl]);
  expect(attributes('Recipient')).toEqual([acsUrl]);
  expect(attributes('InResponseTo')).toEqual(['_live', '_live']);
  expect(attributes('ID')).not.toContain('_assertion1');
  expect(changes.map(({ path }) => path)).toContain('/samlp:Response/@ID');
});

test('fractions and offsets of instants come out as they came in', () => {
  const moved = freshenWith(
    responseXml(
      [
        'IssueInstant="2026-05-04T12:00:00Z" Destination',
        'IssueInstant="2026-05-04T11:00:00.1234567Z" Destination',
      ],
      ['SessionNotOnOrAfter="2026-05-04T20:00:00Z"', 'SessionNotOnOrAfter="2026-05-04T22:00:00+02:00"'],
    ),
  );
  expect(moved.xml).toContain('IssueInstant="2026-05-04T12:00:00.0000000Z"');
  expect(moved.xml).toContain('SessionNotOnOrAfter="2026-05-04T20:59:59Z"');
});

test('without a live request InResponseTo is left out, and the rest stays letter by letter', () => {
  const { xml } = freshenWith(responseXml(), {
    target: { url: null, audience: null, inResponseTo: null },
    key: null,
    now: Date.UTC(2026, 4, 4, 12, 0, 0),
  });
  const same = xml.replace(/ ID="[^"]*"/g, '');
  expect(same).toBe(
    responseXml()
      .replace(/ ID="[^"]*"/g, '')
      .replace(/ InResponseTo="[^"]*"/g, ''),
  );
});

test('an encrypted assertion is opened, freshened, signed and encrypted again', async () => {
  const { xml } = await capture({ encrypt: true, sign: 'both' });
  expect(() => freshenWith(xml)).toThrow('cannot be opened');
  const { createPrivateKey } = await import('node:crypto');
  const { readCertificate } = await import('../../../../src-main/core/xmlsec/certificate-facts');
  const fresh = freshenWith(xml, {
    decryptKeys: [createPrivateKey(sp.keyPem)],
    encryptTo: readCertificate(sp.certPem),
  });
  expect(fresh.xml).toContain('EncryptedAssertion');
  expect(fresh.xml).not.toContain('alice@example.com');
  const judged = await judge(fresh.xml, { decryptKeys: [sp.keyPem] });
  expect(judged.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(judged.trusted?.nameId?.value).toBe('alice@example.com');
});

test('signed and no key: refused, for the receiver would refuse it', async () => {
  const { xml } = await capture({});
  expect(() => freshenWith(xml, { key: null })).toThrow('has to be signed again');
});

test('a broken message says where it breaks', () => {
  expect(() => freshenWith('<samlp:Response><a></samlp:Response>')).toThrow(/line 1, column \d+/);
});

test('a signature inside another is taken out with it, and nothing is written twice', async () => {
  const { xml } = await capture({ sign: 'assertion' });
  const inner = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml)?.[0] ?? '';
  const nested = xml.replace('</ds:Signature>', () => `<ds:Object>${inner}</ds:Object></ds:Signature>`);
  const fresh = freshenWith(nested);
  expect(parseXml(fresh.xml).problem).toBeNull();
  expect(fresh.xml.match(/<ds:Signature[ >]/g)?.length).toBe(1);
});
