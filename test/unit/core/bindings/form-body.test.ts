import { expect, test } from 'vitest';
import { toFormBody } from '../../../../src-main/core/bindings/encode';

test.each([
  ['base64', 'ab+/cd=='],
  ['nothing', ''],
  ['words', 'a b&c=d%e*f~g!h(i)'],
  ['text beyond ASCII', 'Grüße 😀'],
  ['half a character', 'a\ud800b'],
])('%s is encoded as browsers encode a form', (_, value) => {
  expect(
    toFormBody([
      ['SAMLResponse', value],
      ['RelayState', 'x y'],
    ]),
  ).toBe(
    new URLSearchParams([
      ['SAMLResponse', value],
      ['RelayState', 'x y'],
    ]).toString(),
  );
});
