import { expect, test } from 'vitest';
import { redirectNotDeflated } from '../../../../src-main/checks/transport/redirect-not-deflated';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const redirect = (rawQuery: string, ...steps: ('base64' | 'inflate')[]) => ({
  transport: { binding: 'redirect' as const, rawQuery, steps: steps.map((step) => ({ step, size: 1 })) },
});

test('plain XML in a query string', () => {
  expect(failuresOf(redirectNotDeflated, authnRequestXml, redirect('SAMLRequest=x', 'base64'))).toHaveLength(
    1,
  );
});

test('passes a compressed one', () => {
  expect(passes(redirectNotDeflated, authnRequestXml, redirect('SAMLRequest=x', 'base64', 'inflate'))).toBe(
    true,
  );
});

test('another SAMLEncoding is its own affair', () => {
  const setting = redirect('SAMLRequest=x&SAMLEncoding=urn%3Aother', 'base64');
  expect(outcomeOf(redirectNotDeflated, authnRequestXml, setting).verdict).toBe('not-applicable');
});
