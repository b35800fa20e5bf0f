import { expect, test } from 'vitest';
import { signatureObject } from '../../../../src-main/checks/signature/signature-object';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('an Object with a Manifest', () => {
  const xml = change(signed, ['</ds:Signature>', '<ds:Object><ds:Manifest/></ds:Object></ds:Signature>']);
  expect(failuresOf(signatureObject, xml)[0]?.actual).toBe('ds:Manifest');
});

test('passes a signature without one', () => {
  expect(passes(signatureObject, signed)).toBe(true);
});
