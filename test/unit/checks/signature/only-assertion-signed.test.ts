import { expect, test } from 'vitest';
import { onlyAssertionSigned } from '../../../../src-main/checks/signature/only-assertion-signed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('only the assertion', () => {
  expect(
    failuresOf(onlyAssertionSigned, signXml(responseXml(), { signer, target: 'Assertion' })),
  ).toHaveLength(1);
});

test('passes a signed Response, alone or with a signed assertion', () => {
  const response = signXml(responseXml(), { signer, target: 'Response' });
  expect(passes(onlyAssertionSigned, response)).toBe(true);
  expect(passes(onlyAssertionSigned, signXml(response, { signer, target: 'Assertion' }))).toBe(true);
});
