import { expect, test } from 'vitest';
import { redirectUrlTooLong } from '../../../../src-main/checks/transport/redirect-url-too-long';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const query = (length: number) => ({
  transport: { rawQuery: 'x'.repeat(length - 1 - 'https://idp'.length), url: 'https://idp' },
});

test('2048 pass, one more is a notice, beyond 8000 a warning', () => {
  expect(passes(redirectUrlTooLong, authnRequestXml, query(2048))).toBe(true);
  expect(failuresOf(redirectUrlTooLong, authnRequestXml, query(2049))[0]?.severity).toBe('notice');
  expect(failuresOf(redirectUrlTooLong, authnRequestXml, query(8001))[0]?.severity).toBeUndefined();
});
