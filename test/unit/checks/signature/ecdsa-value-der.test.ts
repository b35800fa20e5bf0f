import { expect, test } from 'vitest';
import { ecdsaValueDer } from '../../../../src-main/checks/signature/ecdsa-value-der';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = change(signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' }), [
  '#rsa-sha256',
  '#ecdsa-sha256',
]);
const withValue = (octets: readonly number[]): string =>
  signed.replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${Buffer.from(octets).toString('base64')}`);
const number = Array.from({ length: 32 }, (_, index) => index + 1);

test('a SEQUENCE of two INTEGER', () => {
  expect(failuresOf(ecdsaValueDer, withValue([0x30, 68, 2, 32, ...number, 2, 32, ...number]))).toHaveLength(
    1,
  );
});

test('passes 64 octets, even when they begin like a SEQUENCE', () => {
  expect(passes(ecdsaValueDer, withValue([0x30, 62, 2, ...number.slice(1), ...number].slice(0, 64)))).toBe(
    true,
  );
  expect(passes(ecdsaValueDer, withValue([...number, ...number]))).toBe(true);
});
