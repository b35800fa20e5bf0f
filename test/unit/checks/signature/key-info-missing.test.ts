import { expect, test } from 'vitest';
import { keyInfoMissing } from '../../../../src-main/checks/signature/key-info-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { keyValueOf, makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('a signature without KeyInfo', () => {
  expect(failuresOf(keyInfoMissing, signXml(responseXml(), { signer, target: 'Assertion' }))).toHaveLength(1);
});

test('passes one with', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: keyValueOf(signer) });
  expect(passes(keyInfoMissing, xml)).toBe(true);
});
