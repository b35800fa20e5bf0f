import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { signingEnveloped } from '../../../../src-main/core/xmlsec/sign';
import { signLater, signNow } from '../../../../src-main/core/xmlsec/signing';
import { signWithLater } from '../../../../src-main/core/xmlsec/signature-value';
import { element } from '../../../../src-main/core/xml/spec';
import { NS } from '../../../../src-main/core/xml/namespaces';
import { writeXml } from '../../../../src-main/core/xml/write';
import { makeTestKey } from '../../../helpers/test-key';

const target = element('saml', 'Assertion', NS.saml, [['ID', '_a']], ['text']);

test('signed at once or on another thread, it is the same message', async () => {
  const { key } = await makeTestKey();
  const now = writeXml(signNow(signingEnveloped(target, { key })));
  expect(now).toContain('SignatureValue');
  expect(writeXml(await signLater(signingEnveloped(target, { key })))).toBe(now);
});

test('a key of another kind is refused on either way', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const wanted = [{ keyType: 'rsa', hash: 'sha256' }, Buffer.from('x'), privateKey] as const;
  await expect(signWithLater(...wanted)).rejects.toThrow('makes no rsa signature');
});
