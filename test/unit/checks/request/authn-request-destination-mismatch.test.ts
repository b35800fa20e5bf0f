import { expect, test } from 'vitest';
import { authnRequestDestinationMismatch } from '../../../../src-main/checks/request/authn-request-destination-mismatch';
import { readContext } from '../../../../src-main/app/read-context';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const at = (location: string) => ({
  facts: {
    idps: readContext({
      idpMetadata: [
        `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${location}"/></md:IDPSSODescriptor></md:EntityDescriptor>`,
      ],
    }).idps,
  },
});

test('names where the IdP listens', () => {
  const [failure] = failuresOf(
    authnRequestDestinationMismatch,
    authnRequestXml,
    at('https://idp.example.com/saml/sso'),
  );
  expect(failure).toMatchObject({
    expected: 'https://idp.example.com/saml/sso',
    actual: 'https://idp.example.com/sso',
  });
});

test('passes one of its URLs, and asks nothing when none is known', () => {
  expect(passes(authnRequestDestinationMismatch, authnRequestXml, at('https://idp.example.com/sso'))).toBe(
    true,
  );
  expect(outcomeOf(authnRequestDestinationMismatch, authnRequestXml).verdict).toBe('not-applicable');
});
