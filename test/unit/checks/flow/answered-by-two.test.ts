import { expect, test } from 'vitest';
import { answeredByTwo } from '../../../../src-main/checks/flow/answered-by-two';
import { responseXml } from '../../../helpers/response-xml';
import { inFlow, postedResponse, sentRequest } from '../../../helpers/flow-facts';
import { failuresOf, passes } from '../../../helpers/run-check';

const other = postedResponse({}, { id: '_response0', issuer: 'https://other.example.com/metadata' });

test('another issuer answered the same request before', () => {
  const flow = [sentRequest(), other, postedResponse({ status: 403 })];
  const [failure] = failuresOf(answeredByTwo, responseXml(), inFlow(flow));
  expect(failure).toMatchObject({ expected: 'https://other.example.com/metadata', severity: 'error' });
});

test('passes when the same issuer answers again, or another request was answered', () => {
  expect(
    passes(answeredByTwo, responseXml(), inFlow([sentRequest(), postedResponse(), postedResponse()])),
  ).toBe(true);
  const elsewhere = postedResponse(
    {},
    { inResponseTo: '_other', issuer: 'https://other.example.com/metadata' },
  );
  expect(passes(answeredByTwo, responseXml(), inFlow([elsewhere, postedResponse()]))).toBe(true);
});
