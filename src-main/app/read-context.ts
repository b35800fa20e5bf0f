/** The context of a check, in text, to parsed facts: certificates, metadata, the request, the SP's profile. */
import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import type { CheckPack } from '../checks/check';
import { checkPacks } from '../checks/registry';
import type { ProfileDemands } from '../checks/subject';
import { detect } from '../core/bindings/detect';
import type { AuthnRequestRead, EntityDescriptorRead, RoleDescriptorRead } from '../core/saml/model';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';
import type { TrustedKey } from '../core/xmlsec/signature-report';
import { trustCertificate } from '../core/xmlsec/trusted-key';
import type { ResolvedSpProfile } from '../profiles/sp/registry';
import type { CheckContext } from './check-message';
import type { JudgeFacts } from './judge-facts';
import { memoize } from './memoize';
import { requireSpProfile } from './require-sp-profile';
import { UsageError } from './usage-error';

type ContextFacts = Omit<JudgeFacts, 'readers' | 'mapping' | 'now' | 'skew' | 'seenAssertionIds'>;

const HTTP_POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

interface KnownEntity {
  readonly entity: EntityDescriptorRead;
  readonly keys: readonly TrustedKey[];
}

interface KnownRequest {
  readonly request: AuthnRequestRead;
  readonly relayState: string | null;
}

/** Throws `UsageError` naming the part that cannot be used. */
export function readContext(context: CheckContext): ContextFacts {
  const idps = (context.idpMetadata ?? []).flatMap((text) => [...knownIdps(text)]);
  const sp = context.spMetadata === undefined ? null : knownSp(context.spMetadata);
  const profile = context.spProfile === undefined ? null : requireSpProfile(context.spProfile);
  const given = context.request === undefined ? null : knownRequest(context.request);
  const request = given?.request ?? null;
  const certificates = (context.idpCertificates ?? []).map(knownCertificate);
  return {
    idpKeys: [...certificates, ...idps.flatMap((idp) => idp.keys)],
    spKeys: sp?.keys ?? [],
    idps: idps.map((idp) => idp.entity),
    sp: sp?.entity ?? null,
    spEntityId:
      context.spEntityId ?? sp?.entity.entityId ?? profile?.entityId ?? request?.issuer?.value ?? null,
    acsUrls: acsUrlsOf(context, sp?.entity ?? null, profile?.acsUrl ?? null, request),
    request,
    requestRelayState: given?.relayState ?? null,
    correlation: correlate(context, request),
    profile: profile === null ? null : demandsOf(profile),
    flow: context.flow ?? null,
    packs: readPacks(context.packs ?? []),
    decryptionKeys: (context.decryptKeys ?? []).map(knownDecryptionKey),
  };
}

/** The core is always among them: a verdict without it would promise what nobody looked at. */
function readPacks(names: readonly string[]): readonly CheckPack[] {
  const unknown = names.find((name) => !checkPacks.some((pack) => pack === name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no pack "${unknown}"`, `The packs are ${checkPacks.join(', ')}.`);
  }
  return checkPacks.filter((pack) => pack === 'core' || names.includes(pack));
}

function demandsOf(resolved: ResolvedSpProfile): ProfileDemands {
  const { id, name, attributes, groupAttributes, nameIdFormats, entityId, acsUrl } = resolved;
  const { sourceUrl, habits = {} } = resolved.profile;
  return { id, name, attributes, groupAttributes, nameIdFormats, sourceUrl, entityId, acsUrl, habits };
}

function acsUrlsOf(
  context: CheckContext,
  sp: EntityDescriptorRead | null,
  profileUrl: string | null,
  request: AuthnRequestRead | null,
): readonly string[] {
  if (context.acsUrl !== undefined) return [context.acsUrl];
  const services = rolesOf(sp, 'SPSSODescriptor').flatMap((role) => role.assertionConsumerServices);
  const registered = services
    .filter((service) => service.binding === HTTP_POST)
    .map((service) => service.location)
    .filter((location) => location !== null);
  if (registered.length > 0) return [...new Set(registered)];
  const known = profileUrl ?? request?.assertionConsumerServiceUrl ?? null;
  return known === null ? [] : [known];
}

function correlate(context: CheckContext, request: AuthnRequestRead | null): JudgeFacts['correlation'] {
  if (context.unsolicited === true) {
    if (context.request !== undefined || context.requestId !== undefined) {
      throw new UsageError('An unsolicited Response has no request: give one or the other');
    }
    return { kind: 'unsolicited' };
  }
  const id = context.requestId ?? request?.id ?? null;
  return id === null ? { kind: 'unknown' } : { kind: 'request', id };
}

function rolesOf(
  entity: EntityDescriptorRead | null,
  role: RoleDescriptorRead['role'],
): readonly RoleDescriptorRead[] {
  return (entity?.roles ?? []).filter((each) => each.role === role);
}

/** The entities of a metadata document that have the role, each with its signing keys. */
function readEntities(text: string, role: RoleDescriptorRead['role'], what: string): readonly KnownEntity[] {
  const document = parseXml(text);
  if (document.problem !== null) {
    const { line, column, message } = document.problem;
    throw new UsageError(`The ${what} cannot be read: line ${line}, column ${column}: ${message}`);
  }
  const message = readMessage(document);
  const entities =
    message.kind === 'EntityDescriptor'
      ? [message]
      : message.kind === 'EntitiesDescriptor'
        ? message.entities
        : null;
  if (entities === null) {
    throw new UsageError(
      `The ${what} is no SAML metadata: its root element is ${document.root?.name ?? 'missing'}`,
    );
  }
  const fitting = entities.filter((entity) => rolesOf(entity, role).length > 0);
  if (fitting.length === 0) throw new UsageError(`The ${what} has no ${role}`);
  return fitting.map((entity) => ({ entity, keys: signingKeys(entity, role, what) }));
}

function signingKeys(
  entity: EntityDescriptorRead,
  role: RoleDescriptorRead['role'],
  what: string,
): readonly TrustedKey[] {
  return rolesOf(entity, role)
    .flatMap((each) => each.keyDescriptors)
    .filter((descriptor) => descriptor.use !== 'encryption')
    .flatMap((descriptor) => descriptor.certificates)
    .map(({ base64 }) => {
      try {
        return trustCertificate(base64, 'metadata', entity.entityId);
      } catch (error) {
        throw new UsageError(`A signing certificate in the ${what} cannot be read: ${reasonOf(error)}`);
      }
    });
}

const knownIdps = memoize(16, (text) => readEntities(text, 'IDPSSODescriptor', 'IdP metadata'));

const knownSp = memoize(16, (text): KnownEntity => {
  const [first, second] = readEntities(text, 'SPSSODescriptor', 'SP metadata');
  if (first === undefined || second !== undefined) {
    throw new UsageError('The SP metadata describes several service providers: give the one that is meant');
  }
  return first;
});

const knownCertificate = memoize(32, (pem) => {
  try {
    return trustCertificate(pem, 'certificate');
  } catch (error) {
    throw new UsageError(`A certificate cannot be read: ${reasonOf(error)}`);
  }
});

const knownDecryptionKey = memoize(16, (pem): KeyObject => {
  try {
    return createPrivateKey(pem);
  } catch {
    const found = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
    throw new UsageError(
      `A decryption key cannot be read: ${describePem(found)}`,
      "Give the SP's private key in PEM form, without a pass phrase: -----BEGIN PRIVATE KEY-----",
    );
  }
});

function describePem(label: string | undefined): string {
  if (label === undefined) return 'it is not PEM';
  if (/^(?:RSA |EC )?PRIVATE KEY$/.test(label)) return 'its content is damaged, or a pass phrase protects it';
  return `it is PEM of a ${label}`;
}

const knownRequest = memoize(16, (input): KnownRequest => {
  for (const { xml, relayState } of detect(input).messages) {
    const request = readMessage(parseXml(xml));
    if (request.kind === 'AuthnRequest') return { request, relayState };
  }
  throw new UsageError('The request holds no AuthnRequest');
});

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
