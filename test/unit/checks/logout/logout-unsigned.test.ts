import { expect, test } from 'vitest';
import { logoutUnsigned } from '../../../../src-main/checks/logout/logout-unsigned';
import { logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, subjectOf } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('anybody could have posted it', () => {
  expect(failuresOf(logoutUnsigned, logoutRequestXml)).toHaveLength(1);
});

test('asks nothing of a signed one, and waits when only the XML is known', () => {
  const signed = signXml(logoutRequestXml, { signer, target: 'LogoutRequest' });
  expect(outcomeOf(logoutUnsigned, signed).verdict).toBe('not-applicable');
  expect(outcomeOf(logoutUnsigned, logoutRequestXml, { transport: { binding: 'none' } }).verdict).toBe(
    'not-verified',
  );
});

test('passes a query string that is signed', () => {
  const subject = subjectOf(logoutRequestXml, { transport: { binding: 'redirect' } });
  const redirectSignature = {
    signatureAlgorithm: null,
    signedText: '',
    trustedKey: null,
    valid: null,
    problem: null,
    verifiesWhen: null,
  };
  expect(logoutUnsigned.run({ ...subject, redirectSignature })).toEqual([]);
});
