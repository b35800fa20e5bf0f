import { expect, test } from 'vitest';
import { parameterRepeated } from '../../../../src-main/checks/transport/parameter-repeated';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const query = (rawQuery: string) => ({ transport: { binding: 'redirect' as const, rawQuery } });

test.each([
  ['SAMLRequest=a&SAMLRequest=b', 'SAMLRequest'],
  ['SAMLRequest=a&SAMLResponse=b', 'SAMLRequest, SAMLResponse'],
  ['SAMLRequest=a&RelayState=1&RelayState=2', 'RelayState'],
])('%s', (rawQuery, actual) => {
  expect(failuresOf(parameterRepeated, authnRequestXml, query(rawQuery))[0]?.actual).toBe(actual);
});

test('a form with two messages', () => {
  expect(
    failuresOf(parameterRepeated, authnRequestXml, { transport: { repairs: ['several-messages'] } }),
  ).toHaveLength(1);
});

test('passes one of each, and repeats of what is not SAML', () => {
  expect(passes(parameterRepeated, authnRequestXml, query('x=1&x=2&SAMLRequest=a&RelayState=b'))).toBe(true);
});
