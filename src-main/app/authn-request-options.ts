/**
 * Everything a service provider may ask for in an AuthnRequest (SAML Core 3.4.1), as a configuration names it and
 * as parameters of the login URL name it: the URL has the last word.
 */
import { z } from 'zod';
import type { AuthnRequestSpec } from '../core/saml/build-authn-request';
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT } from '../core/saml/identifiers';
import { UsageError } from './usage-error';

const index = z.number().int().min(0).max(65535).optional();
const text = z.string().min(1).optional();
const texts = z.array(z.string().min(1)).min(1).optional();

export const authnRequestOptionsSchema = z.strictObject({
  forceAuthn: z.boolean().optional(),
  isPassive: z.boolean().optional(),
  /** A URI, or its last part: persistent, emailAddress, encrypted. */
  nameIdFormat: text,
  spNameQualifier: text,
  allowCreate: z.boolean().optional(),
  /** URIs, or their last parts: Password, PasswordProtectedTransport. */
  authnContextClassRefs: texts,
  comparison: z.enum(['exact', 'minimum', 'maximum', 'better']).optional(),
  /** Scoping: entityIDs of the identity providers that may answer. */
  idpList: texts,
  proxyCount: z.number().int().min(0).optional(),
  requesterIds: texts,
  /** The principal that is asked for. */
  subject: text,
  subjectFormat: text,
  /** How the answer is to come; `none` leaves it open. Default post. */
  protocolBinding: z.enum(['post', 'artifact', 'none']).optional(),
  /** In place of the ACS URL and ProtocolBinding. */
  assertionConsumerServiceIndex: index,
  attributeConsumingServiceIndex: index,
  providerName: text,
  consent: text,
});
export type AuthnRequestOptions = z.infer<typeof authnRequestOptionsSchema>;

type Kind = 'boolean' | 'number' | 'text' | 'texts';

/** Parameters of the login URL have the names SAML has for what they set. */
const parameters: readonly (readonly [string, keyof AuthnRequestOptions, Kind])[] = [
  ['ForceAuthn', 'forceAuthn', 'boolean'],
  ['IsPassive', 'isPassive', 'boolean'],
  ['Format', 'nameIdFormat', 'text'],
  ['SPNameQualifier', 'spNameQualifier', 'text'],
  ['AllowCreate', 'allowCreate', 'boolean'],
  ['AuthnContextClassRef', 'authnContextClassRefs', 'texts'],
  ['Comparison', 'comparison', 'text'],
  ['IDPEntry', 'idpList', 'texts'],
  ['ProxyCount', 'proxyCount', 'number'],
  ['RequesterID', 'requesterIds', 'texts'],
  ['Subject', 'subject', 'text'],
  ['SubjectFormat', 'subjectFormat', 'text'],
  ['ProtocolBinding', 'protocolBinding', 'text'],
  ['AssertionConsumerServiceIndex', 'assertionConsumerServiceIndex', 'number'],
  ['AttributeConsumingServiceIndex', 'attributeConsumingServiceIndex', 'number'],
  ['ProviderName', 'providerName', 'text'],
  ['Consent', 'consent', 'text'],
];

/** The options of the query over those of the configuration. Throws UsageError naming the parameter that cannot be used. */
export function readAuthnRequestOptions(
  query: URLSearchParams,
  configured: AuthnRequestOptions,
): AuthnRequestOptions {
  const given: Record<string, unknown> = { ...configured };
  for (const [parameter, key, kind] of parameters) {
    const values = query.getAll(parameter);
    if (values.length > 0) given[key] = readValue(values, kind);
  }
  const read = authnRequestOptionsSchema.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const [parameter, , kind] = parameters.find(([, key]) => key === issue?.path[0]) ?? [];
  const why =
    kind === 'boolean'
      ? 'it is true or false'
      : (issue?.message ?? '').replace(/^Invalid (?:input|option): /, '');
  throw new UsageError(
    `The parameter ${parameter ?? ''} cannot be ${JSON.stringify(query.get(parameter ?? ''))}: ${why}`,
  );
}

function readValue(values: readonly string[], kind: Kind): unknown {
  const [first = ''] = values;
  if (kind === 'texts') return values;
  if (kind === 'boolean')
    return /^(?:true|1)$/.test(first) ? true : /^(?:false|0)$/.test(first) ? false : first;
  return kind === 'number' && /^\d+$/.test(first) ? Number(first) : first;
}

type Wishes = Omit<AuthnRequestSpec, 'id' | 'issueInstant' | 'issuer' | 'destination' | 'sign'>;

/** What the request says of them. `acsUrl` is where the answer goes unless an index is given. */
export function describeWishes(options: AuthnRequestOptions, acsUrl: string): Wishes {
  const byIndex = options.assertionConsumerServiceIndex;
  const { idpList = [], requesterIds = [], proxyCount = null } = options;
  const isScoped = idpList.length > 0 || requesterIds.length > 0 || proxyCount !== null;
  const asksNameId =
    options.nameIdFormat !== undefined ||
    options.spNameQualifier !== undefined ||
    options.allowCreate !== undefined;
  return {
    forceAuthn: options.forceAuthn ?? null,
    isPassive: options.isPassive ?? null,
    providerName: options.providerName ?? null,
    consent: options.consent ?? null,
    attributeConsumingServiceIndex: options.attributeConsumingServiceIndex ?? null,
    assertionConsumerServiceIndex: byIndex ?? null,
    assertionConsumerServiceUrl: byIndex === undefined ? acsUrl : null,
    protocolBinding: byIndex === undefined ? bindingOf(options.protocolBinding ?? 'post') : null,
    subject:
      options.subject === undefined
        ? null
        : { value: options.subject, format: uriOf(options.subjectFormat, NAMEID_FORMAT) },
    nameIdPolicy: asksNameId
      ? {
          format: uriOf(options.nameIdFormat, NAMEID_FORMAT),
          spNameQualifier: options.spNameQualifier ?? null,
          allowCreate: options.allowCreate ?? null,
        }
      : null,
    requestedAuthnContext: options.authnContextClassRefs
      ? {
          comparison: options.comparison ?? null,
          classRefs: options.authnContextClassRefs.map((each) => uriOf(each, AUTHN_CONTEXT) ?? each),
        }
      : null,
    scoping: isScoped ? { proxyCount, idpEntries: idpList, requesterIds } : null,
  };
}

function bindingOf(name: 'post' | 'artifact' | 'none'): string | null {
  return name === 'none' ? null : BINDING[name];
}

/** A known URI by its last part, in any case; anything else as it is. */
function uriOf(name: string | undefined, known: Readonly<Record<string, string>>): string | null {
  if (name === undefined) return null;
  const wanted = `:${name.toLowerCase()}`;
  return Object.values(known).find((uri) => uri.toLowerCase().endsWith(wanted)) ?? name;
}
