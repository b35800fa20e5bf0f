import { expect, test } from 'vitest';
import { elementNamesLowerCased } from '../../../../src-main/checks/transport/element-names-lower-cased';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a response in lower case', () => {
  const xml = '<samlp:response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" id="_1"/>';
  expect(failuresOf(elementNamesLowerCased, xml)[0]?.actual).toBe('samlp:response');
});

test('passes a Response, and what only happens to be lower case', () => {
  expect(passes(elementNamesLowerCased, responseXml())).toBe(true);
  expect(passes(elementNamesLowerCased, '<note/>')).toBe(true);
});
