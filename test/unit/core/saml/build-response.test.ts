import { beforeAll, describe, expect, it } from 'vitest';
import { buildErrorResponse, buildResponse } from '../../../../src-main/core/saml/build-response';
import type { ErrorResponseSpec } from '../../../../src-main/core/saml/build-response';
import { STATUS } from '../../../../src-main/core/saml/identifiers';
import { InvalidSpecificationError } from '../../../../src-main/core/saml/strict';
import { element } from '../../../../src-main/core/xml/spec';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../helpers/saml-schema';
import { makeTestKey } from '../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const refusal: ErrorResponseSpec = {
  id: '_e1',
  issueInstant: Date.UTC(2026, 0, 31),
  destination: 'https://sp.test/acs',
  inResponseTo: '_r1',
  issuer: { value: 'https://idp.test' },
  status: {
    code: STATUS.responder,
    subCode: STATUS.noPassive,
    message: 'Nobody is signed in & <nobody> may be asked',
  },
};

describe('buildErrorResponse', () => {
  it('says code, second-level code and message', () => {
    const xml = buildErrorResponse(refusal);
    expect(xml).toContain(
      '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">' +
        '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:NoPassive"/></samlp:StatusCode>' +
        '<samlp:StatusMessage>Nobody is signed in &amp; &lt;nobody&gt; may be asked</samlp:StatusMessage></samlp:Status>',
    );
    expect(xml).toContain('InResponseTo="_r1"');
    expect(xml).not.toContain('Assertion>');
  });

  it('is valid by schema, signed or not', ({ skip }) => {
    skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
    expect(schemaComplaints(buildErrorResponse(refusal))).toBe('');
    expect(schemaComplaints(buildErrorResponse({ ...refusal, sign: { key: made.key } }))).toBe('');
  });

  it('carries a signature xmlsec1 verifies', ({ skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    const xml = buildErrorResponse({ ...refusal, sign: { key: made.key } });
    expect(xmlsec1Verifies(xml, made.certPem, 'Response')).toBe(true);
  });

  it('refuses success, and success alone may carry assertions', () => {
    expect(() => buildErrorResponse({ ...refusal, status: { code: STATUS.success } })).toThrow(
      InvalidSpecificationError,
    );
    const assertions = [element('saml', 'Assertion', 'urn:oasis:names:tc:SAML:2.0:assertion')];
    expect(() => buildResponse({ ...refusal, assertions })).toThrow(/must not carry assertions/);
  });

  it.each(['', '9a', 'a b', '_a<'])('refuses the ID %j', (id) => {
    expect(() => buildErrorResponse({ ...refusal, id })).toThrow(/NCName/);
  });
});
