import { beforeAll, describe, expect, it } from 'vitest';
import { checkMessage } from '../../../../../src-main/app/check-message';
import type { IssueSpec } from '../../../../../src-main/core/roles/idp/issue-response';
import { decodeMessage } from '../../../../../src-main/app/decode-message';
import { idpFlavours } from '../../../../../src-main/profiles/idp/registry';
import { generic } from '../../../../../src-main/profiles/idp/generic';
import { issueAs } from '../../../../helpers/issue-as';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../../helpers/saml-schema';
import { makeTestKey } from '../../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey('both.test');
});

const attributes = [
  { name: 'email', nameFormat: null, values: ['alice@example.com'] },
  { name: 'groups', nameFormat: null, values: ['Administrators', 'R&D'] },
  { name: 'city', nameFormat: null, values: ['Brest'] },
];

function issue(change: Partial<IssueSpec>, flavour = generic): string {
  return issueAs(flavour, made.key, { attributes, encryptNameId: true, ...change });
}

function check(xml: string, decryptKeys: string[]) {
  return checkMessage(xml, {
    idpCertificates: [made.certPem],
    spEntityId: 'https://sp.test',
    acsUrl: 'https://sp.test/acs',
    requestId: '_request',
    at: '2026-01-31T12:00:30Z',
    decryptKeys,
  });
}

describe.each([false, true])(
  'parts encrypted inside an assertion that is encrypted itself: %s',
  (encrypt) => {
    it('are trusted once they are opened, in their places', async () => {
      const checked = await check(issue({ encrypt, encryptAttributes: ['groups'] }), [made.keyPem]);
      expect(checked.verdict).toBe('accept');
      expect(checked.trusted?.nameId?.value).toBe('alice@example.com');
      expect(checked.trusted?.attributes.map(({ name, values }) => [name, values])).toEqual([
        ['email', ['alice@example.com']],
        ['groups', ['Administrators', 'R&D']],
        ['city', ['Brest']],
      ]);
      expect(checked.findings.map((each) => each.check).filter((id) => !id.startsWith('readings'))).toContain(
        'name-id-encrypted',
      );
    });

    it('are shown by decode, each plaintext among the texts', () => {
      const xml = issue({ encrypt, encryptAttributes: 'all' });
      const [message] = decodeMessage(xml, { decryptKeys: [made.keyPem] }).messages;
      expect(message?.assertions[0]?.nameId?.value).toBe('alice@example.com');
      expect(message?.assertions[0]?.attributes).toHaveLength(3);
      expect(message?.decryptedXml).toHaveLength(encrypt ? 5 : 4);
      expect(decodeMessage(xml).messages[0]?.assertions[0]?.nameId).toBeNull();
    });
  },
);

it('leaves a login undetermined without the key, and refuses it with another', async () => {
  const other = await makeTestKey('other.test');
  const xml = issue({});
  expect((await check(xml, [])).verdict).toBe('undetermined');
  const refused = await check(xml, [other.keyPem]);
  expect(refused.findings.find((each) => each.check === 'encrypted-without-key')?.message).toContain(
    'The NameID (',
  );
  expect(refused.verdict).toBe('reject');
});

it('judges what was opened: a finding points into its plaintext', async () => {
  const nameId = { value: ' alice ', format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified' };
  const checked = await check(issue({ nameId }), [made.keyPem]);
  const finding = checked.findings.find((each) => each.check === 'name-id-white-space');
  expect(finding?.location?.decrypted).toBe(0);
  expect(checked.messages[0]?.decryptedXml[0]).toContain(' alice ');
});

describe.each(idpFlavours)('as $id', (flavour) => {
  it('opens by itself, prefixes and all', () => {
    const xml = issue({ encryptAttributes: 'all', sign: 'both' }, flavour);
    const [message] = decodeMessage(xml, { decryptKeys: [made.keyPem] }).messages;
    expect(message?.assertions[0]?.attributes).toHaveLength(3);
    for (const plain of message?.decryptedXml ?? []) {
      if (plain.includes('xs:string')) expect(plain).toContain('xmlns:xs=');
    }
  });

  it('keeps signatures valid', ({ skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    const xml = issue({ encryptAttributes: 'all', sign: 'both' }, flavour);
    expect(xmlsec1Verifies(xml, made.certPem, 'Response')).toBe(true);
    expect(xmlsec1Verifies(xml, made.certPem, 'Assertion')).toBe(true);
  });

  it('fits the schema', ({ skip }) => {
    skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
    expect(schemaComplaints(issue({ encryptAttributes: ['city'] }, flavour))).toBe('');
  });
});

it('names the mask of its key transport, which the schema knows', async () => {
  const encryption = { ...generic.encryption, key: 'rsa-oaep', digest: 'sha256' } as const;
  const xml = issue({}, { ...generic, encryption });
  expect(xml).toContain('mgf1sha256');
  const checks = (await check(xml, [made.keyPem])).findings.map((each) => each.check);
  expect(checks).not.toContain('schema-invalid');
  const broken = await check(xml.replace(/(MGF [^>]*)Algorithm=/g, '$1Algorithmus='), [made.keyPem]);
  expect(broken.findings.map((each) => each.check)).toContain('schema-invalid');
});

it('opens a hundred attributes and leaves the others closed', async () => {
  const many = Array.from({ length: 103 }, (_, index) => ({
    name: `a${index}`,
    nameFormat: null,
    values: ['x'],
  }));
  const xml = issue({ attributes: many, encryptAttributes: 'all', encryptNameId: false });
  const checked = await check(xml, [made.keyPem]);
  expect(checked.trusted?.attributes).toHaveLength(100);
  const closed = checked.findings.filter((each) => each.check === 'encrypted-without-key');
  expect(closed.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
  expect(closed[0]?.message).toContain('only the first 100 encrypted attributes are opened');
});
