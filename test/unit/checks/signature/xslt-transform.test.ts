import { expect, test } from 'vitest';
import { xsltTransform } from '../../../../src-main/checks/signature/xslt-transform';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('a stylesheet among the transforms', () => {
  const extraTransform = 'http://www.w3.org/TR/1999/REC-xslt-19991116';
  const xml = signXml(responseXml(), { signer, target: 'Assertion', extraTransform });
  expect(failuresOf(xsltTransform, xml)[0]?.message).toContain('stylesheet');
});

test('passes the transforms SAML allows', () => {
  expect(passes(xsltTransform, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(true);
});
