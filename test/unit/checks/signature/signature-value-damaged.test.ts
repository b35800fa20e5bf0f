import { expect, test } from 'vitest';
import { signatureValueDamaged } from '../../../../src-main/checks/signature/signature-value-damaged';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });
const value = /<ds:SignatureValue>([^<]*)/.exec(signed)![1]!;
const said = (to: string): string =>
  failuresOf(signatureValueDamaged, change(signed, [value, to]))[0]?.message ?? '';

test('says how it is damaged', () => {
  expect(said('')).toContain('empty');
  expect(said(`${value.slice(0, 10)}*${value.slice(11)}`)).toContain('U+002A');
  expect(said(`${value.slice(0, 10)}-${value.slice(11)}`)).toContain('URL-safe');
  expect(said(value.slice(0, 41))).toContain('cut off');
  expect(said(value + value)).toContain('joined');
});

test('passes a value broken over lines', () => {
  expect(
    passes(signatureValueDamaged, change(signed, [value, `${value.slice(0, 76)}\n${value.slice(76)}`])),
  ).toBe(true);
});

test('a value that verifies without its padding is whole', () => {
  const signer = makeSigner();
  const unpadded = signXml(responseXml(), { signer, target: 'Assertion' }).replace(
    '==</ds:SignatureValue>',
    '</ds:SignatureValue>',
  );
  expect(passes(signatureValueDamaged, unpadded, { facts: { idpKeys: [signer.trusted] } })).toBe(true);
});
