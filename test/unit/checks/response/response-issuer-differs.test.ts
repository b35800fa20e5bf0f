import { expect, test } from 'vitest';
import { responseIssuerDiffers } from '../../../../src-main/checks/response/response-issuer-differs';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names both issuers and what sets them apart', () => {
  const [failure] = failuresOf(responseIssuerDiffers, responseXml([idpEntityId, `${idpEntityId}/`]));
  expect(failure).toMatchObject({ expected: `${idpEntityId}/`, actual: idpEntityId });
  expect(failure?.message).toContain('it lacks the last slash');
});

test('passes equal issuers', () => {
  expect(passes(responseIssuerDiffers, responseXml())).toBe(true);
});
