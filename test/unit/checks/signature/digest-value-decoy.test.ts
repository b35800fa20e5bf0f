import { expect, test } from 'vitest';
import { digestValueDecoy } from '../../../../src-main/checks/signature/digest-value-decoy';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };
const signed = signXml(responseXml(), { signer, target: 'Assertion' });
const bait =
  '<samlp:Status><samlp:StatusDetail><ds:DigestValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">AAAA</ds:DigestValue></samlp:StatusDetail>';

test('bait in StatusDetail: an error beside a forged assertion, a warning beside an intact one', () => {
  const forged = change(signed, ['<samlp:Status>', bait], ['>alice@', '>admin@']);
  const [failure] = failuresOf(digestValueDecoy, forged, trusting);
  expect(failure).toMatchObject({ actual: expect.stringContaining('StatusDetail') as string });
  expect(failure?.severity).toBeUndefined();
  const [harmless] = failuresOf(digestValueDecoy, change(signed, ['<samlp:Status>', bait]), trusting);
  expect(harmless?.severity).toBe('warning');
});

test('passes digests in their references', () => {
  expect(passes(digestValueDecoy, signed, trusting)).toBe(true);
});
