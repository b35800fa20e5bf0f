import { expect, test } from 'vitest';
import { idMalformed } from '../../../../src-main/checks/assertion/id-malformed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each(['1234abcd', 'id:1', 'a b'])('%s is no xs:ID', (id) => {
  expect(failuresOf(idMalformed, responseXml(['"_assertion1"', `"${id}"`]))[0]?.actual).toBe(id);
  expect(failuresOf(idMalformed, responseXml(['"_assertion1"', `"${id}"`]))[0]?.severity).toBe('warning');
});

test.each(['_1', 'id1234', 'pfx41d8ef22-e612-8c50-9960-1b16f15741b3', 'ä.b-c'])('%s is one', (id) => {
  expect(passes(idMalformed, responseXml(['"_assertion1"', `"${id}"`]))).toBe(true);
});
