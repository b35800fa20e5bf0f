import { expect, test } from 'vitest';
import { assertionPlainAndEncrypted } from '../../../../src-main/checks/encryption/assertion-plain-and-encrypted';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml } from '../../../helpers/encrypted-xml';

test('a plain assertion beside an encrypted one', () => {
  expect(
    failuresOf(assertionPlainAndEncrypted, responseXml([assertionXml, assertionXml + encryptedXml()])),
  ).toHaveLength(1);
});

test('passes encrypted ones alone', () => {
  expect(passes(assertionPlainAndEncrypted, responseXml([assertionXml, encryptedXml()]))).toBe(true);
});
