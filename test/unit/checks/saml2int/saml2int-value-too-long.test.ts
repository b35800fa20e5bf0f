import { expect, test } from 'vitest';
import { saml2intValueTooLong } from '../../../../src-main/checks/saml2int/saml2int-value-too-long';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const groups = (value: string) => responseXml(['>admins<', `>${value}<`]);

test('256 characters pass, one more does not; letters count, not code units', () => {
  expect(passes(saml2intValueTooLong, groups('x'.repeat(256)))).toBe(true);
  expect(passes(saml2intValueTooLong, groups('\u{1f600}'.repeat(256)))).toBe(true);
  expect(failuresOf(saml2intValueTooLong, groups('x'.repeat(257)))[0]?.actual).toBe('257');
});
