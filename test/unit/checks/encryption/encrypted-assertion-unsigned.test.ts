import { expect, test } from 'vitest';
import { encryptedAssertionUnsigned } from '../../../../src-main/checks/encryption/encrypted-assertion-unsigned';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { outcomeOf, subjectOf } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';
import { encryptedXml } from '../../../helpers/encrypted-xml';

/** What a decrypted message looks like to checks: the plain one, whose assertion came out of an EncryptedAssertion. */
const opened = (xml: string): ReturnType<typeof subjectOf> => {
  const subject = subjectOf(xml);
  const outer = subjectOf(responseXml([assertionXml, encryptedXml()])).response!.encryptedAssertions[0]!;
  return { ...subject, assertions: subject.assertions.map((each) => ({ ...each, encryptedElement: outer })) };
};

test('an assertion without signature came out', () => {
  expect(encryptedAssertionUnsigned.applies(opened(responseXml()))).toBe(true);
  expect(encryptedAssertionUnsigned.run(opened(responseXml()))).toHaveLength(1);
});

test('passes a signed one, and asks nothing of a plain one', () => {
  const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });
  expect(encryptedAssertionUnsigned.run(opened(signed))).toEqual([]);
  const around = signXml(responseXml(), { signer: makeSigner(), target: 'Response' });
  expect(encryptedAssertionUnsigned.run(opened(around))).toEqual([]);
  expect(outcomeOf(encryptedAssertionUnsigned, responseXml()).verdict).toBe('not-applicable');
});

test('what came by SOAP came from the IdP itself', () => {
  const subject = opened(responseXml());
  const transport = { ...subject.transport, binding: 'soap' as const };
  expect(encryptedAssertionUnsigned.applies({ ...subject, transport })).toBe(false);
});
