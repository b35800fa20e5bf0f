import { expect, test } from 'vitest';
import { deflatedPost } from '../../../../src-main/checks/transport/deflated-post';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const post = (...steps: ('base64' | 'inflate')[]) => ({
  transport: { binding: 'post' as const, steps: steps.map((step) => ({ step, size: 1 })) },
});

test('a posted field that has to be inflated', () => {
  expect(failuresOf(deflatedPost, responseXml(), post('base64', 'inflate'))).toHaveLength(1);
});

test('passes plain base64', () => {
  expect(passes(deflatedPost, responseXml(), post('base64'))).toBe(true);
});

test('says nothing of bare XML or of a redirect', () => {
  expect(outcomeOf(deflatedPost, responseXml()).verdict).toBe('not-applicable');
  const redirect = { transport: { ...post('base64', 'inflate').transport, binding: 'redirect' as const } };
  expect(outcomeOf(deflatedPost, responseXml(), redirect).verdict).toBe('not-applicable');
});
