/** Builds a samlp:AuthnRequest (SAML Core 3.4.1), signed inside when a key is given. */
import type { XmlSpec } from '../xml/spec';
import type { SignatureSpec } from '../xmlsec/sign';
import { signEnveloped } from '../xmlsec/sign';
import type { IssuerSpec, NameIdSpec } from './build-shared';
import { buildIssuer, buildNameId } from './build-shared';
import type { MessageStyle } from './message-style';
import { plainStyle, saml, samlp, writeMessage, writeTime } from './message-style';
import { requireId, requireText, requireThat } from './strict';

export type AuthnContextComparison = 'exact' | 'minimum' | 'maximum' | 'better';

export interface AuthnRequestSpec {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly issueInstant: number;
  readonly issuer: IssuerSpec;
  readonly destination?: string | null;
  readonly consent?: string | null;
  /** Excludes the index. */
  readonly assertionConsumerServiceUrl?: string | null;
  /** Excludes URL and ProtocolBinding; 0 to 65535. */
  readonly assertionConsumerServiceIndex?: number | null;
  readonly attributeConsumingServiceIndex?: number | null;
  readonly protocolBinding?: string | null;
  readonly forceAuthn?: boolean | null;
  readonly isPassive?: boolean | null;
  readonly providerName?: string | null;
  /** The subject the SP wants to be confirmed; null when anyone may sign in. */
  readonly subject?: NameIdSpec | null;
  readonly nameIdPolicy?: {
    readonly format?: string | null;
    readonly spNameQualifier?: string | null;
    readonly allowCreate?: boolean | null;
  } | null;
  /** Either class references or declaration references, one at least. */
  readonly requestedAuthnContext?: {
    readonly comparison?: AuthnContextComparison | null;
    readonly classRefs?: readonly string[];
    readonly declRefs?: readonly string[];
  } | null;
  /** Who may answer (SAML Core 3.4.1.2). */
  readonly scoping?: {
    readonly proxyCount?: number | null;
    /** entityIDs of identity providers. */
    readonly idpEntries?: readonly string[];
    /** entityIDs of those on whose behalf the request is made. */
    readonly requesterIds?: readonly string[];
  } | null;
  /** An enveloped signature, for the POST binding; a redirect is signed over its query string instead. */
  readonly sign?: SignatureSpec | null;
}

/** The request as XML text. Throws `InvalidSpecificationError` on what the schema or section 3.4.1 forbids. */
export function buildAuthnRequest(spec: AuthnRequestSpec, style: MessageStyle = plainStyle): string {
  const byIndex = spec.assertionConsumerServiceIndex != null;
  requireThat(
    !byIndex || (spec.assertionConsumerServiceUrl == null && spec.protocolBinding == null),
    'AssertionConsumerServiceIndex excludes AssertionConsumerServiceURL and ProtocolBinding',
  );
  const request = samlp(
    style,
    'AuthnRequest',
    [
      ['AssertionConsumerServiceIndex', writeIndex(spec.assertionConsumerServiceIndex)],
      ['AssertionConsumerServiceURL', spec.assertionConsumerServiceUrl],
      ['AttributeConsumingServiceIndex', writeIndex(spec.attributeConsumingServiceIndex)],
      ['Consent', spec.consent],
      ['Destination', spec.destination],
      ['ForceAuthn', spec.forceAuthn?.toString()],
      ['ID', requireId(spec.id, 'the AuthnRequest')],
      ['IsPassive', spec.isPassive?.toString()],
      ['IssueInstant', writeTime(spec.issueInstant, style)],
      ['ProtocolBinding', spec.protocolBinding],
      ['ProviderName', spec.providerName],
      ['Version', '2.0'],
    ],
    [
      buildIssuer(spec.issuer, style),
      buildRequestedSubject(spec, style),
      buildNameIdPolicy(spec, style),
      buildRequestedAuthnContext(spec, style),
      buildScoping(spec, style),
    ],
  );
  return writeMessage(spec.sign ? signEnveloped(request, spec.sign) : request, style);
}

function writeIndex(index: number | null | undefined): string | null {
  if (index == null) return null;
  requireThat(Number.isInteger(index) && index >= 0 && index <= 65535, `Not an index: ${index}`);
  return String(index);
}

function buildRequestedSubject(spec: AuthnRequestSpec, style: MessageStyle): XmlSpec | null {
  if (!spec.subject) return null;
  return saml(style, 'Subject', [], [buildNameId(spec.subject, style)]);
}

function buildNameIdPolicy(spec: AuthnRequestSpec, style: MessageStyle): XmlSpec | null {
  if (!spec.nameIdPolicy) return null;
  const { allowCreate, format, spNameQualifier } = spec.nameIdPolicy;
  return samlp(style, 'NameIDPolicy', [
    ['AllowCreate', allowCreate?.toString()],
    ['Format', format],
    ['SPNameQualifier', spNameQualifier],
  ]);
}

function buildRequestedAuthnContext(spec: AuthnRequestSpec, style: MessageStyle): XmlSpec | null {
  if (!spec.requestedAuthnContext) return null;
  const { comparison, classRefs = [], declRefs = [] } = spec.requestedAuthnContext;
  requireThat(
    (classRefs.length === 0) !== (declRefs.length === 0),
    'RequestedAuthnContext holds either class references or declaration references',
  );
  const references = (local: string, values: readonly string[]): XmlSpec[] =>
    values.map((each) => saml(style, local, [], [requireText(each, local)]));
  return samlp(
    style,
    'RequestedAuthnContext',
    [['Comparison', comparison]],
    [...references('AuthnContextClassRef', classRefs), ...references('AuthnContextDeclRef', declRefs)],
  );
}

function buildScoping(spec: AuthnRequestSpec, style: MessageStyle): XmlSpec | null {
  if (!spec.scoping) return null;
  const { proxyCount = null, idpEntries = [], requesterIds = [] } = spec.scoping;
  const entries = idpEntries.map((each) =>
    samlp(style, 'IDPEntry', [['ProviderID', requireText(each, 'ProviderID')]]),
  );
  return samlp(
    style,
    'Scoping',
    [['ProxyCount', proxyCount === null ? null : String(proxyCount)]],
    [
      entries.length === 0 ? null : samlp(style, 'IDPList', [], entries),
      ...requesterIds.map((each) => samlp(style, 'RequesterID', [], [requireText(each, 'RequesterID')])),
    ],
  );
}
