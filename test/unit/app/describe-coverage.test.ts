import { expect, test } from 'vitest';
import { describeCoverage } from '../../../src-main/app/describe-coverage';
import { describeSignature } from '../../../src-main/app/describe-signatures';
import { change, responseXml } from '../../helpers/response-xml';
import { subjectOf } from '../../helpers/run-check';
import { makeSigner, signXml } from '../../helpers/sign-xml';

const signer = makeSigner();

function coverage(xml: string) {
  const subject = subjectOf(xml, { facts: { idpKeys: [signer.trusted] } });
  const texts = { index: 0, document: subject.document, decrypted: [] };
  const signatures = subject.signatures.map((report) => describeSignature(report, subject, texts));
  return describeCoverage(subject, signatures, texts, 5).map(({ path, signedBy, state }) => [
    path,
    signedBy,
    state,
  ]);
}

test('a message without signatures is one unsigned region', () => {
  expect(coverage(responseXml())).toEqual([['/samlp:Response', [], 'unsigned']]);
});

test('a signed assertion, and its signature, which does not cover itself', () => {
  expect(coverage(signXml(responseXml(), { signer, target: 'Assertion' }))).toEqual([
    ['/samlp:Response', [], 'unsigned'],
    ['/samlp:Response/saml:Assertion', [5], 'trusted'],
    ['/samlp:Response/saml:Assertion/ds:Signature', [], 'unsigned'],
  ]);
});

test('a signed Response around a signed assertion covers its signature too', () => {
  const both = signXml(signXml(responseXml(), { signer, target: 'Assertion' }), {
    signer,
    target: 'Response',
  });
  expect(coverage(both)).toEqual([
    ['/samlp:Response', [5], 'trusted'],
    ['/samlp:Response/ds:Signature', [], 'unsigned'],
    ['/samlp:Response/saml:Assertion', [6, 5], 'trusted'],
    ['/samlp:Response/saml:Assertion/ds:Signature', [5], 'trusted'],
  ]);
});

test('what was changed is shown as failed', () => {
  const changed = change(signXml(responseXml(), { signer, target: 'Assertion' }), ['>admins<', '>root<']);
  expect(coverage(changed)[1]).toEqual(['/samlp:Response/saml:Assertion', [5], 'failed']);
});
