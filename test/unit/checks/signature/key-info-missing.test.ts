import { expect, test } from 'vitest';
import { keyInfoMissing } from '../../../../src-main/checks/signature/key-info-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { keyValueOf, makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const other = makeSigner('other');
const trusting = (key: typeof signer) => ({ facts: { idpKeys: [key.trusted] } });

test('no trusted key fits, and the signature does not say which would', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion' });
  expect(failuresOf(keyInfoMissing, xml, trusting(other))).toHaveLength(1);
});

test('passes a signature that says so, and one that holds without', () => {
  const said = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: keyValueOf(signer) });
  expect(passes(keyInfoMissing, said, trusting(other))).toBe(true);
  expect(
    passes(keyInfoMissing, signXml(responseXml(), { signer, target: 'Assertion' }), trusting(signer)),
  ).toBe(true);
});
