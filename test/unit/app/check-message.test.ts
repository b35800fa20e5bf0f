import { expect, test } from 'vitest';
import type { CheckContext } from '../../../src-main/app/check-message';
import { checkMessage } from '../../../src-main/app/check-message';
import { encryptXml } from '../../helpers/encrypt-xml';
import {
  acsUrl,
  assertionXml,
  authnRequestXml,
  change,
  judgedAt,
  logoutRequestXml,
  requestId,
  responseXml,
  spEntityId,
} from '../../helpers/response-xml';
import { makeSigner, signXml } from '../../helpers/sign-xml';

const signer = makeSigner();
const publicKeyPem = signer.trusted.key.export({ type: 'spki', format: 'pem' }).toString();
const context: CheckContext = {
  idpCertificates: [publicKeyPem],
  spEntityId,
  acsUrl,
  requestId,
  at: new Date(judgedAt),
};
const signed = signXml(responseXml(), { signer, target: 'Assertion' });
const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const errorsOf = (checked: Awaited<ReturnType<typeof checkMessage>>) =>
  checked.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.check);

test('accepts a healthy login and says what may be trusted', async () => {
  const checked = await checkMessage(base64(signed), context);
  expect(checked.findings).toEqual([]);
  expect(checked).toMatchObject({
    verdict: 'accept',
    summary: 'A strict SP would accept this.',
    notVerified: [],
    trusted: { nameId: { value: 'alice@example.com' }, sessionIndex: '_session1' },
    judgedAt: '2026-05-04T12:01:00.000Z',
    skewSeconds: 180,
  });
  expect(checked.trusted?.attributes.map((attribute) => attribute.name)).toEqual(['email', 'groups']);
  expect(checked.signatures).toMatchObject([{ valid: true, covers: 'Assertion', keySource: 'certificate' }]);
  expect(checked.passed).toContain('audience-mismatch');
});

test.each(['idpCertificates', 'spEntityId', 'acsUrl', 'requestId'] as const)(
  'without %s it cannot be judged',
  async (part) => {
    const rest = { ...context, [part]: undefined };
    const checked = await checkMessage(signed, rest);
    expect(checked.verdict).toBe('undetermined');
    expect(checked.summary).toMatch(/^Cannot judge: nothing wrong was found, but not given: /);
    expect(checked.notVerified.length).toBeGreaterThan(0);
    expect(checked.findings).toEqual([]);
    expect(checked.trusted === null).toBe(part === 'idpCertificates');
  },
);

test('a fault rejects even where inputs are missing', async () => {
  const checked = await checkMessage(change(signed, ['alice@', 'mallory@']), { at: new Date(judgedAt) });
  expect(checked.verdict).toBe('reject');
  expect(errorsOf(checked)).toEqual(['digest-mismatch']);
  expect(checked.trusted).toBeNull();
});

test('points at the attribute, in lines and columns of the text as received', async () => {
  const xml = responseXml([`Recipient="${acsUrl}"`, 'Recipient="https://other.example.com/acs"']);
  const checked = await checkMessage(signXml(xml, { signer, target: 'Assertion' }), context);
  expect(errorsOf(checked)).toEqual(['recipient-mismatch']);
  const { location } = checked.findings[0] ?? {};
  expect(location?.path).toBe(
    '/samlp:Response/saml:Assertion/saml:Subject/saml:SubjectConfirmation/saml:SubjectConfirmationData/@Recipient',
  );
  const text = checked.messages[0]?.xml ?? '';
  expect(text.slice(location?.start, location?.end)).toBe('https://other.example.com/acs');
  expect(text.split('\n')[(location?.line ?? 0) - 1]?.slice((location?.column ?? 0) - 1)).toMatch(
    /^https:\/\/other/,
  );
});

test('a forged assertion beside the signed one is what would be read, and nothing is trusted', async () => {
  const genuine = signXml(assertionXml, { signer, target: 'Assertion' });
  const forged = change(assertionXml, ['_assertion1', '_evil'], ['alice@', 'mallory@']);
  const checked = await checkMessage(responseXml([assertionXml, forged + genuine]), context);
  expect(checked.verdict).toBe('reject');
  expect(errorsOf(checked).sort()).toEqual([
    'consumed-assertion-unsigned',
    'several-assertions',
    'signature-wrapping',
  ]);
  expect(checked.trusted).toBeNull();
});

test('a comment in a signed value is refused, and the whole text is what is signed', async () => {
  const xml = change(signed, ['alice@example.com</saml:NameID>', 'alice@example<!-- -->.com</saml:NameID>']);
  const checked = await checkMessage(xml, context);
  expect(errorsOf(checked)).toEqual(['comment-in-text']);
  expect(checked.trusted?.nameId?.value).toBe('alice@example.com');
});

test.each([
  ['signed, then encrypted', () => encrypted(signXml(assertionXml, { signer, target: 'Assertion' }))],
  [
    'encrypted inside a signed Response',
    () => signXml(encrypted(assertionXml), { signer, target: 'Response' }),
  ],
])('an assertion %s is opened and trusted', async (_name, build) => {
  const checked = await checkMessage(build(), { ...context, decryptKeys: [decryptionKeyPem] });
  expect(checked.findings).toEqual([]);
  expect(checked.verdict).toBe('accept');
  expect(checked.trusted?.nameId?.value).toBe('alice@example.com');
  expect(checked.messages[0]?.decryptedXml).toHaveLength(1);
});

test('an encrypted assertion without key is undetermined, with a wrong key rejected', async () => {
  const xml = signXml(encrypted(assertionXml), { signer, target: 'Response' });
  expect((await checkMessage(xml, context)).verdict).toBe('undetermined');
  const wrong = await checkMessage(xml, { ...context, decryptKeys: [keyPem(makeSigner().privateKey)] });
  expect(errorsOf(wrong)).toEqual(['encrypted-without-key']);
});

test('an unsigned assertion inside an encrypted one is not trusted', async () => {
  const checked = await checkMessage(encrypted(assertionXml), {
    ...context,
    decryptKeys: [decryptionKeyPem],
  });
  expect(errorsOf(checked)).toEqual(['encrypted-assertion-unsigned', 'signature-missing']);
  expect(checked.trusted).toBeNull();
});

test('an unsigned AuthnRequest can be accepted, an unsigned LogoutRequest alone cannot be judged', async () => {
  const request = await checkMessage(authnRequestXml, { spEntityId, acsUrl, at: new Date(judgedAt) });
  expect(request).toMatchObject({ verdict: 'accept', summary: 'A strict IdP would accept this.' });
  expect((await checkMessage(logoutRequestXml, context)).verdict).toBe('undetermined');
});

test("the request given supplies its ID, the SP's entity ID and the ACS URL", async () => {
  const { idpCertificates } = context;
  const checked = await checkMessage(signed, {
    idpCertificates,
    request: base64(authnRequestXml),
    at: new Date(judgedAt),
  });
  expect(checked.verdict).toBe('accept');
});

test('a mapping is evaluated over what is trusted, or over what was read', async () => {
  const mapping = { enforce_group_sync: true, group_mappings: { admin: ['admins'] } };
  const trusted = await checkMessage(signed, { ...context, mapping });
  expect(trusted).toMatchObject({ mappingTrusted: true, mapping: { outcome: 'mapped', roles: ['admin'] } });
  const read = await checkMessage(responseXml(), { ...context, mapping });
  expect(read).toMatchObject({ mappingTrusted: false, mapping: { outcome: 'mapped' } });
});

test('what cannot be used of the context is told in one sentence', async () => {
  await expect(checkMessage(signed, { ...context, idpCertificates: ['nonsense'] })).rejects.toThrow(
    /certificate/i,
  );
  await expect(checkMessage(signed, { ...context, idpMetadata: ['<a/>'] })).rejects.toThrow(
    /no SAML metadata/,
  );
  await expect(checkMessage(signed, { ...context, at: 'yesterday' })).rejects.toThrow(
    'The time to judge at cannot be "yesterday"',
  );
  await expect(checkMessage(signed, { ...context, unsolicited: true })).rejects.toThrow(/unsolicited/);
  await expect(checkMessage(signed, {})).rejects.toThrow(/time/);
});

const decryption = makeSigner('decryption key');
const decryptionKeyPem = keyPem(decryption.privateKey);

function keyPem(key: typeof decryption.privateKey): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function encrypted(assertion: string): string {
  return responseXml([assertionXml, encryptXml(assertion, decryption.trusted.key)]);
}
