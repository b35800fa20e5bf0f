import { expect, test } from 'vitest';
import { onlyResponseSigned } from '../../../../src-main/checks/signature/only-response-signed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('only the Response', () => {
  expect(failuresOf(onlyResponseSigned, signXml(responseXml(), { signer, target: 'Response' }))).toHaveLength(
    1,
  );
});

test('passes a signed assertion, alone or in a signed Response', () => {
  const assertion = signXml(responseXml(), { signer, target: 'Assertion' });
  expect(passes(onlyResponseSigned, assertion)).toBe(true);
  expect(passes(onlyResponseSigned, signXml(assertion, { signer, target: 'Response' }))).toBe(true);
});
