import { expect, test } from 'vitest';
import { assertionSignatureMissing } from '../../../../src-main/checks/signature/assertion-signature-missing';
import type { EntityDescriptorRead } from '../../../../src-main/core/saml/model';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const onlyResponse = signXml(responseXml(), { signer, target: 'Response' });
const onlyAssertion = signXml(responseXml(), { signer, target: 'Assertion' });

const spThatSays = (attribute: string) => ({
  facts: {
    sp: readMessage(
      parseXml(
        `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:sp"><SPSSODescriptor ${attribute} protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></EntityDescriptor>`,
      ),
    ) as EntityDescriptorRead,
  },
});

test.each(['true', '1'])('a signed Response is not a signed assertion (WantAssertionsSigned=%s)', (value) => {
  const failures = failuresOf(
    assertionSignatureMissing,
    onlyResponse,
    spThatSays(`WantAssertionsSigned="${value}"`),
  );
  expect(failures).toHaveLength(1);
});

test('passes when the assertion carries its own', () => {
  expect(passes(assertionSignatureMissing, onlyAssertion, spThatSays('WantAssertionsSigned="true"'))).toBe(
    true,
  );
});

test.each(['', 'WantAssertionsSigned="false"'])('asks nothing of an SP that says %j', (attribute) => {
  expect(outcomeOf(assertionSignatureMissing, onlyResponse, spThatSays(attribute)).verdict).toBe(
    'not-applicable',
  );
});

test('leaves it to another check when nothing is signed', () => {
  const setting = spThatSays('WantAssertionsSigned="true"');
  expect(outcomeOf(assertionSignatureMissing, responseXml(), setting).verdict).toBe('not-applicable');
});
