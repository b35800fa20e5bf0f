/** Small, healthy metadata of an IdP and an SP for the checks of metadata; tests change one thing. */
import { change, idpEntityId, spEntityId } from './response-xml';

type Changes = readonly (readonly [from: string, to: string])[];

/** Stands where a certificate would; replace it by base64 where it matters. */
export const certificatePlace = 'CERTIFICATE';

const namespaces =
  'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const key = (use: string): string =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificatePlace}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
const protocol = 'protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"';
const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:';

const idp = `<md:EntityDescriptor ${namespaces} entityID="${idpEntityId}" validUntil="2026-06-01T00:00:00Z">
  <md:IDPSSODescriptor ${protocol}>
    ${key('signing')}
    <md:SingleLogoutService Binding="${bindings}HTTP-Redirect" Location="https://idp.example.com/slo"/>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
    <md:SingleSignOnService Binding="${bindings}HTTP-Redirect" Location="https://idp.example.com/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;

const sp = `<md:EntityDescriptor ${namespaces} entityID="${spEntityId}" validUntil="2026-06-01T00:00:00Z">
  <md:SPSSODescriptor ${protocol}>
    ${key('encryption')}
    <md:AssertionConsumerService Binding="${bindings}HTTP-POST" Location="https://sp.example.com/saml/acs" index="0" isDefault="true"/>
    <md:AssertionConsumerService Binding="${bindings}HTTP-Artifact" Location="https://sp.example.com/saml/artifact" index="1"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>`;

export function idpMetadataXml(...changes: Changes): string {
  return change(idp, ...changes);
}

export function spMetadataXml(...changes: Changes): string {
  return change(sp, ...changes);
}

/** Several entities in one document. */
export function federationXml(...entities: readonly string[]): string {
  return `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" validUntil="2026-06-01T00:00:00Z">${entities.join('')}</md:EntitiesDescriptor>`;
}
