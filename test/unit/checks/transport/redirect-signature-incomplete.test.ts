import { expect, test } from 'vitest';
import { redirectSignatureIncomplete } from '../../../../src-main/checks/transport/redirect-signature-incomplete';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const query = (rawQuery: string) => ({ transport: { binding: 'redirect' as const, rawQuery } });

test.each([
  ['SAMLRequest=a&SigAlg=b', 'no Signature'],
  ['SAMLRequest=a&Signature=b', 'no SigAlg'],
])('%s', (rawQuery, words) => {
  expect(failuresOf(redirectSignatureIncomplete, authnRequestXml, query(rawQuery))[0]?.message).toContain(
    words,
  );
});

test('passes both, says nothing of neither', () => {
  expect(
    passes(redirectSignatureIncomplete, authnRequestXml, query('SAMLRequest=a&SigAlg=b&Signature=c')),
  ).toBe(true);
  expect(outcomeOf(redirectSignatureIncomplete, authnRequestXml, query('SAMLRequest=a')).verdict).toBe(
    'not-applicable',
  );
});
