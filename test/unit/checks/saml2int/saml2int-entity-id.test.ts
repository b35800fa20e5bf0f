import { expect, test } from 'vitest';
import { saml2intEntityId } from '../../../../src-main/checks/saml2int/saml2int-entity-id';
import { idpEntityId, responseXml } from '../../../helpers/response-xml';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('256 characters pass, one more does not; a word does not', () => {
  const uri = (length: number) => `urn:${'x'.repeat(length - 4)}`;
  expect(passes(saml2intEntityId, idpMetadataXml([idpEntityId, uri(256)]))).toBe(true);
  expect(failuresOf(saml2intEntityId, idpMetadataXml([idpEntityId, uri(257)]))[0]?.message).toContain('257');
  expect(failuresOf(saml2intEntityId, idpMetadataXml([idpEntityId, 'my-idp']))).toHaveLength(1);
});

test('the Issuer of a message is one too', () => {
  expect(passes(saml2intEntityId, responseXml())).toBe(true);
  expect(failuresOf(saml2intEntityId, responseXml([idpEntityId, 'my-idp']))[0]?.actual).toBe('my-idp');
});
