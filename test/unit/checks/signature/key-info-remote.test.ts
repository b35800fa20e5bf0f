import { expect, test } from 'vitest';
import { keyInfoRemote } from '../../../../src-main/checks/signature/key-info-remote';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const withMethod = (uri: string): string =>
  signXml(responseXml(), {
    signer,
    target: 'Assertion',
    keyInfo: `<ds:RetrievalMethod URI="${uri}"></ds:RetrievalMethod>`,
  });

test('an address on another host', () => {
  expect(failuresOf(keyInfoRemote, withMethod('http://169.254.169.254/key'))[0]?.actual).toBe(
    'http://169.254.169.254/key',
  );
});

test('passes a place in the same document', () => {
  expect(passes(keyInfoRemote, withMethod('#key'))).toBe(true);
});
