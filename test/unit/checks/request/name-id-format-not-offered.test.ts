import { expect, test } from 'vitest';
import { nameIdFormatNotOffered } from '../../../../src-main/checks/request/name-id-format-not-offered';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const idp = (formats: string) => {
  const read = readMessage(
    parseXml(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:IDPSSODescriptor>${formats}</md:IDPSSODescriptor></md:EntityDescriptor>`,
    ),
  );
  if (read.kind !== 'EntityDescriptor') throw new Error('no metadata');
  return { facts: { idps: [read] } };
};
const asking = (format: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:NameIDPolicy Format="${format}"/></samlp:AuthnRequest>`,
  ]);
const one = idp('<md:NameIDFormat> urn:a </md:NameIDFormat>');

test('names those there are', () => {
  expect(failuresOf(nameIdFormatNotOffered, asking('urn:b'), one)[0]?.expected).toBe('urn:a');
});

test('passes one of them; metadata that names none tells nothing', () => {
  expect(passes(nameIdFormatNotOffered, asking('urn:a'), one)).toBe(true);
  expect(outcomeOf(nameIdFormatNotOffered, asking('urn:b'), idp('')).verdict).toBe('not-applicable');
});
