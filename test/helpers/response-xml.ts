/** A small, realistic Response, unsigned, that every check passes in the context of `run-check`; tests change one thing. */

export const idpEntityId = 'https://idp.example.com/metadata';
export const spEntityId = 'https://sp.example.com/metadata';
export const acsUrl = 'https://sp.example.com/saml/acs';
export const requestId = '_request1';
/** 60 s after the Response was issued. */
export const judgedAt = Date.UTC(2026, 4, 4, 12, 1, 0);

export const assertionXml = `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z">
    <saml:Issuer>${idpEntityId}</saml:Issuer>
    <saml:Subject>
      <saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">alice@example.com</saml:NameID>
      <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
        <saml:SubjectConfirmationData InResponseTo="${requestId}" NotOnOrAfter="2026-05-04T12:05:00Z" Recipient="${acsUrl}"/>
      </saml:SubjectConfirmation>
    </saml:Subject>
    <saml:Conditions NotBefore="2026-05-04T11:55:00Z" NotOnOrAfter="2026-05-04T13:00:00Z">
      <saml:AudienceRestriction><saml:Audience>${spEntityId}</saml:Audience></saml:AudienceRestriction>
    </saml:Conditions>
    <saml:AuthnStatement AuthnInstant="2026-05-04T12:00:00Z" SessionIndex="_session1" SessionNotOnOrAfter="2026-05-04T20:00:00Z">
      <saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext>
    </saml:AuthnStatement>
    <saml:AttributeStatement>
      <saml:Attribute Name="email" FriendlyName="mail"><saml:AttributeValue>alice@example.com</saml:AttributeValue></saml:Attribute>
      <saml:Attribute Name="groups"><saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue></saml:Attribute>
    </saml:AttributeStatement>
  </saml:Assertion>`;

const response = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z" Destination="${acsUrl}" InResponseTo="${requestId}">
  <saml:Issuer>${idpEntityId}</saml:Issuer>
  <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
  ${assertionXml}
</samlp:Response>`;

/** The Response with each `[from, to]` replaced once; throws when `from` is not there, so that a test cannot pass by accident. */
export function responseXml(...changes: readonly (readonly [from: string, to: string])[]): string {
  return change(response, ...changes);
}

export function change(xml: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, () => to);
  }, xml);
}

export const authnRequestXml = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${requestId}" Version="2.0" IssueInstant="2026-05-04T12:00:00Z" Destination="https://idp.example.com/sso" AssertionConsumerServiceURL="${acsUrl}">
  <saml:Issuer>${spEntityId}</saml:Issuer>
</samlp:AuthnRequest>`;

export const logoutRequestXml = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_logout1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z" Destination="https://sp.example.com/slo">
  <saml:Issuer>${idpEntityId}</saml:Issuer>
  <saml:NameID>alice@example.com</saml:NameID>
</samlp:LogoutRequest>`;
