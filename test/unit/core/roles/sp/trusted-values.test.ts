import { expect, test } from 'vitest';
import { readVerifiedAssertion } from '../../../../../src-main/core/roles/sp/trusted-values';
import { change, responseXml } from '../../../../helpers/response-xml';
import { subjectOf } from '../../../../helpers/run-check';
import { makeSigner, signXml } from '../../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

function readFrom(xml: string, setting = trusting) {
  const subject = subjectOf(xml, setting);
  const assertion = subject.assertions[0];
  const report = subject.signatures[0];
  if (assertion === undefined || report === undefined) throw new Error('nothing to read');
  return readVerifiedAssertion(report, assertion.read.element);
}

test.each(['Assertion', 'Response'])(
  'reads the assertion from what the signature of the %s covers',
  (target) => {
    const read = readFrom(signXml(responseXml(), { signer, target }));
    expect(read?.nameId?.value).toBe('alice@example.com');
    expect(read?.attributes.map(({ name, values }) => [name, values.length])).toEqual([
      ['email', 1],
      ['groups', 2],
    ]);
  },
);

test('reads the whole text where a comment splits it', () => {
  const signed = signXml(responseXml(), { signer, target: 'Assertion' });
  const read = readFrom(change(signed, ['alice@example.com<', 'alice<!-- -->@example.com<']));
  expect(read?.nameId?.value).toBe('alice@example.com');
});

test('nothing without a trusted key, after a change, or when the signature covers another element', () => {
  const signed = signXml(responseXml(), { signer, target: 'Assertion' });
  expect(readFrom(signed, { facts: { idpKeys: [] } })).toBeNull();
  expect(readFrom(change(signed, ['alice@', 'mallory@']))).toBeNull();
  const elsewhere = signXml(responseXml(), { signer, target: 'Assertion', referenceId: '_response1' });
  expect(readFrom(elsewhere)).toBeNull();
});
