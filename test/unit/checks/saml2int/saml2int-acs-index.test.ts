import { expect, test } from 'vitest';
import { saml2intAcsIndex } from '../../../../src-main/checks/saml2int/saml2int-acs-index';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('by index', () => {
  const xml = change(authnRequestXml, ['Version="2.0"', 'Version="2.0" AssertionConsumerServiceIndex="0"']);
  expect(failuresOf(saml2intAcsIndex, xml)).toHaveLength(1);
});

test('passes a URL', () => {
  expect(passes(saml2intAcsIndex, authnRequestXml)).toBe(true);
});
