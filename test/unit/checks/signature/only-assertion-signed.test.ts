import { expect, test } from 'vitest';
import { onlyAssertionSigned } from '../../../../src-main/checks/signature/only-assertion-signed';
import type { EntityDescriptorRead } from '../../../../src-main/core/saml/model';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const wanting = (wants: string) => ({
  facts: {
    sp: readMessage(
      parseXml(
        `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:SPSSODescriptor ${wants}/></md:EntityDescriptor>`,
      ),
    ) as EntityDescriptorRead,
  },
});
const assertion = signXml(responseXml(), { signer, target: 'Assertion' });

test('only the assertion, and the SP does without that', () => {
  expect(failuresOf(onlyAssertionSigned, assertion, wanting('WantAssertionsSigned="false"'))).toHaveLength(1);
});

test('passes a signed Response; an SP that says nothing is content with either', () => {
  const both = signXml(assertion, { signer, target: 'Response' });
  expect(passes(onlyAssertionSigned, both, wanting('WantAssertionsSigned="0"'))).toBe(true);
  expect(outcomeOf(onlyAssertionSigned, assertion, wanting('')).verdict).toBe('not-applicable');
});
