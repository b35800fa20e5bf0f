import { expect, test } from 'vitest';
import { percentEncodedTwice } from '../../../../src-main/checks/transport/percent-encoded-twice';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'base64' as const, size: 1 }];

test('says so', () => {
  const transport = { steps, repairs: ['encoded-twice'] };
  expect(failuresOf(percentEncodedTwice, authnRequestXml, { transport })[0]?.actual).toBe('%252B');
});

test('passes what was encoded once', () => {
  expect(passes(percentEncodedTwice, authnRequestXml, { transport: { steps } })).toBe(true);
});
