import { expect, test } from 'vitest';
import { inResponseToDiffers } from '../../../../src-main/checks/response/in-response-to-differs';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const unknown = { facts: { correlation: { kind: 'unknown' } as const } };

test('two requests cannot both be answered', () => {
  const xml = responseXml([`InResponseTo="${requestId}">`, 'InResponseTo="_other">']);
  expect(failuresOf(inResponseToDiffers, xml, unknown)[0]).toMatchObject({
    expected: '_other',
    actual: requestId,
  });
});

test('passes when both name the same', () => {
  expect(passes(inResponseToDiffers, responseXml(), unknown)).toBe(true);
});
