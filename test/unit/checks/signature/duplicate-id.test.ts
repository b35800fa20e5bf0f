import { expect, test } from 'vitest';
import { duplicateId } from '../../../../src-main/checks/signature/duplicate-id';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names both places', () => {
  const [failure] = failuresOf(duplicateId, responseXml(['_assertion1', '_response1']));
  expect(failure?.message).toContain('/samlp:Response and ');
});

test('passes distinct IDs', () => {
  expect(passes(duplicateId, responseXml())).toBe(true);
});
