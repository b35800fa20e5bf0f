import { expect, test } from 'vitest';
import { statusCodeNestedOddly } from '../../../../src-main/checks/response/status-code-nested-oddly';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const uri = (code: string) => `urn:oasis:names:tc:SAML:2.0:status:${code}`;
const nested = (outer: string, inner: string) =>
  responseXml([
    `<samlp:StatusCode Value="${uri('Success')}"/>`,
    `<samlp:StatusCode Value="${uri(outer)}"><samlp:StatusCode Value="${uri(inner)}"/></samlp:StatusCode>`,
  ]);

test('failure inside success, and a top code inside a top code', () => {
  expect(failuresOf(statusCodeNestedOddly, nested('Success', 'AuthnFailed'))).toHaveLength(1);
  expect(failuresOf(statusCodeNestedOddly, nested('Responder', 'Requester'))).toHaveLength(1);
});

test('passes a reason inside a failure, and a partial logout', () => {
  expect(passes(statusCodeNestedOddly, nested('Responder', 'AuthnFailed'))).toBe(true);
  expect(passes(statusCodeNestedOddly, nested('Success', 'PartialLogout'))).toBe(true);
});
