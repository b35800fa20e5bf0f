/** The well-formed messages that scenarios change when they are not about a Response: each the least that is complete. */
import { NS } from '../../core/xml/namespaces';
import { element, type XmlSpec } from '../../core/xml/spec';
import { certificateBody } from '../../core/xmlsec/certificate-body';
import type { BaseMessage, ScenarioLogin } from '../scenario';

export const ssoUrlOf = (login: ScenarioLogin): string => beside(login.idp.entityId, 'sso');
const sloUrlOf = (login: ScenarioLogin): string => beside(login.sp.acsUrl, 'slo');
const MINUTE = 60_000;

/** The message, not signed yet. */
export function buildBase(base: Exclude<BaseMessage, 'response'>, login: ScenarioLogin): XmlSpec {
  switch (base) {
    case 'post-request':
    case 'redirect-request':
      return protocolMessage('AuthnRequest', login.sp.entityId, ssoUrlOf(login), login, [
        ['AssertionConsumerServiceURL', login.sp.acsUrl],
      ]);
    case 'post-logout':
    case 'redirect-logout': {
      const end: Attribute = ['NotOnOrAfter', new Date(login.now + 5 * MINUTE).toISOString()];
      return protocolMessage(
        'LogoutRequest',
        login.idp.entityId,
        sloUrlOf(login),
        login,
        [end],
        [
          element('saml', 'NameID', NS.saml, [], ['alice@example.com']),
          element('samlp', 'SessionIndex', NS.samlp, [], ['_scenario-session']),
        ],
      );
    }
    case 'idp-metadata':
      return buildMetadata(login);
  }
}

type Attribute = readonly [name: string, value: string];

function protocolMessage(
  local: string,
  issuer: string,
  destination: string,
  login: ScenarioLogin,
  attributes: readonly Attribute[],
  children: readonly XmlSpec[] = [],
): XmlSpec {
  return element(
    'samlp',
    local,
    NS.samlp,
    [
      ['ID', login.requestId ?? '_scenario-message'],
      ['Version', '2.0'],
      ['IssueInstant', new Date(login.now).toISOString()],
      ['Destination', destination],
      ...attributes,
    ],
    [element('saml', 'Issuer', NS.saml, [], [issuer]), ...children],
  );
}

function buildMetadata(login: ScenarioLogin): XmlSpec {
  const { entityId, signingKey } = login.idp;
  const certificate = certificateBody(signingKey.certificate, 'single');
  const x509 = element(
    'ds',
    'X509Data',
    NS.ds,
    [],
    [element('ds', 'X509Certificate', NS.ds, [], [certificate])],
  );
  const keyInfo = element('ds', 'KeyInfo', NS.ds, [], [x509]);
  return element(
    'md',
    'EntityDescriptor',
    NS.md,
    [
      ['ID', '_scenario-metadata'],
      ['entityID', entityId],
      ['validUntil', new Date(login.now + 60 * MINUTE).toISOString()],
    ],
    [
      element(
        'md',
        'IDPSSODescriptor',
        NS.md,
        [['protocolSupportEnumeration', NS.samlp]],
        [
          element('md', 'KeyDescriptor', NS.md, [['use', 'signing']], [keyInfo]),
          element('md', 'SingleSignOnService', NS.md, [
            ['Binding', 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'],
            ['Location', ssoUrlOf(login)],
          ]),
        ],
      ),
    ],
  );
}

/** The address beside another one, where the built-in servers have it too. */
function beside(address: string, name: string): string {
  return address.replace(/[^/]*$/, name);
}
