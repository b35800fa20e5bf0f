import { expect, test } from 'vitest';
import { destinationMissing } from '../../../../src-main/checks/transport/destination-missing';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const bare = responseXml([` Destination="${acsUrl}"`, '']);

test('a signed Response needs a Destination', () => {
  expect(failuresOf(destinationMissing, signXml(bare, { signer, target: 'Response' }))).toHaveLength(1);
});

test('passes a signed Response with one, and does not ask when only the assertion is signed', () => {
  expect(passes(destinationMissing, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
  expect(outcomeOf(destinationMissing, signXml(bare, { signer, target: 'Assertion' })).verdict).toBe(
    'not-applicable',
  );
});
