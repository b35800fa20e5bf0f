import { expect, test } from 'vitest';
import { saml2intAlgorithm } from '../../../../src-main/checks/saml2int/saml2int-algorithm';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const target = 'Response';

test('SHA-1 in signature and digest', () => {
  const failures = failuresOf(saml2intAlgorithm, signXml(responseXml(), { signer, target, hash: 'sha1' }));
  expect(failures.map(({ message }) => message.split(' ')[1])).toEqual(['signature', 'digest']);
});

test('passes SHA-256; where nothing is signed there is nothing to judge', () => {
  expect(passes(saml2intAlgorithm, signXml(responseXml(), { signer, target }))).toBe(true);
  expect(outcomeOf(saml2intAlgorithm, responseXml()).verdict).toBe('not-applicable');
});
