/**
 * What becomes of a login once somebody signed in: the specification of the Response to issue, or the status of
 * the error Response to send instead. Everything that settings, persona, application and request decide is
 * decided here, so that whoever signs a user in only carries the answer.
 */
import type { Persona } from '../contract/model/workbench';
import type { Random } from '../core/random';
import type { AttributeWish } from '../core/roles/idp/attribute-wish';
import type { IssueErrorSpec } from '../core/roles/idp/issue-error-response';
import type { IssueSpec } from '../core/roles/idp/issue-response';
import { personaFor } from '../core/roles/idp/persona-for';
import type { RegisteredSp } from '../core/roles/idp/receive';
import { chooseClassRef, passwordContexts, refuseOtherPrincipal } from '../core/roles/idp/receive';
import { releaseAttributes } from '../core/roles/idp/release-attributes';
import { preferredFormat, releaseNameId } from '../core/roles/idp/release-name-id';
import { requestedAttributes } from '../core/roles/idp/requested-attributes';
import { chooseSignedParts } from '../core/roles/idp/signed-parts';
import type { NameIdSpec, StatusSpec } from '../core/saml/build-shared';
import { NAMEID_FORMAT, STATUS } from '../core/saml/identifiers';
import type { AuthnRequestRead } from '../core/saml/model';
import type { SigningKey } from '../core/xmlsec/sign';
import { applyGroupFilter } from '../mapping/group-filter';
import type { WorkbenchSettings } from './workbench-settings';

export interface LoginToAnswer {
  readonly settings: WorkbenchSettings;
  readonly idp: {
    readonly entityId: string;
    readonly signingKey: SigningKey;
    /** Who has a persistent NameID at which application; issuing one adds to it. */
    readonly established: Set<string>;
  };
  readonly sp: RegisteredSp;
  readonly acsUrl: string;
  /** Null when the login starts at the IdP. */
  readonly request: AuthnRequestRead | null;
  readonly persona: Persona;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}

type Status = StatusSpec & { readonly message: string };

export type LoginPlan =
  | { readonly kind: 'issue'; readonly spec: IssueSpec }
  | {
      readonly kind: 'refuse';
      readonly status: Status;
      /** How the error Response is written. */
      readonly answer: Omit<IssueErrorSpec, 'status' | 'acsUrl'>;
    };

export function planLogin(login: LoginToAnswer): LoginPlan {
  const { settings, idp, sp, request, random } = login;
  const persona = personaFor(login.persona, sp.entityId);
  const { rules = {} } = sp;
  const encryption = { ...sp.encryption, ...settings.encryption, ...rules.encryption };
  const flavour = {
    ...settings.flavour,
    encryption: { ...settings.flavour.encryption, ...encryption },
  };
  const answer = {
    flavour,
    idp,
    request: request?.id ? { id: request.id } : null,
    now: login.now + settings.clockOffsetSeconds * 1000,
    random,
    sign: chooseSignedParts(flavour, rules.sign ?? settings.sign, sp.wantsAssertionSigned),
  };
  const nameId = chooseNameId(login, persona);
  if ('code' in nameId) return { kind: 'refuse', status: nameId, answer };
  const wanted = chooseWanted(login);
  if (wanted !== null && 'code' in wanted) return { kind: 'refuse', status: wanted, answer };
  const groups = settings.groupFilter
    ? applyGroupFilter(persona.groups, settings.groupFilter).kept
    : persona.groups;
  const classRefs = request?.requestedAuthnContext?.classRefs ?? [];
  const canEncrypt = sp.encryptionCertificate !== null;
  const asksEncrypted = request?.nameIdPolicy?.format === NAMEID_FORMAT.encrypted;
  const sealed = rules.encryptAttributes ?? settings.encryptAttributes;
  return {
    kind: 'issue',
    spec: {
      ...answer,
      sp: { entityId: sp.entityId, acsUrl: login.acsUrl, encryptionCertificate: sp.encryptionCertificate },
      nameId,
      attributes: releaseAttributes({ persona, flavour, groups, wanted }),
      encrypt: canEncrypt && (rules.encryptAssertions ?? settings.encryptAssertions),
      encryptNameId: canEncrypt && (asksEncrypted || (rules.encryptNameIds ?? settings.encryptNameIds)),
      encryptAttributes: !canEncrypt || sealed === false ? [] : sealed === true ? 'all' : sealed,
      classRef: chooseClassRef(classRefs, flavour.classRef, passwordContexts),
    },
  };
}

/** The NameID to issue (SAML Core 3.4.1.1), or why there is none. */
function chooseNameId(login: LoginToAnswer, persona: Persona): NameIdSpec | Status {
  const { settings, idp, sp, request, random } = login;
  const { flavour } = settings;
  const policy = request?.nameIdPolicy ?? null;
  const asksEncrypted = policy?.format === NAMEID_FORMAT.encrypted;
  if (asksEncrypted && sp.encryptionCertificate === null) {
    return refusePolicy(
      `An encrypted NameID was asked for, but the metadata of ${sp.entityId} has no key to encrypt to`,
    );
  }
  // What is inside an EncryptedID is left to the identity provider.
  const asked = asksEncrypted ? null : (policy?.format ?? null);
  const format = asked ?? preferredFormat(flavour, sp.nameIdFormats);
  const nameId = releaseNameId({
    persona,
    flavour,
    idpEntityId: idp.entityId,
    spEntityId: sp.entityId,
    format,
    random,
  });
  if (!nameId)
    return refusePolicy(`${persona.username} has no NameID of the format ${format ?? 'asked for'}`);
  const stranger = refuseOtherPrincipal(request, nameId, persona.username);
  if (stranger !== null)
    return { ...stranger, message: stranger.message ?? 'Another principal was asked for' };
  if (nameId.format === NAMEID_FORMAT.persistent) {
    const pair = JSON.stringify([persona.username, sp.entityId]);
    if (/^(?:false|0)$/.test(policy?.allowCreate ?? '') && !idp.established.has(pair)) {
      return refusePolicy(
        `AllowCreate is false, and ${persona.username} has no persistent NameID at ${sp.entityId} yet`,
      );
    }
    idp.established.add(pair);
  }
  return nameId;
}

function refusePolicy(message: string): Status {
  return { code: STATUS.requester, subCode: STATUS.invalidNameIdPolicy, message };
}

/** The attributes the request names by AttributeConsumingServiceIndex (SAML Core 3.4.1), else what is known of the SP. */
function chooseWanted({ sp, request }: LoginToAnswer): readonly AttributeWish[] | Status | null {
  const index = request?.attributeConsumingServiceIndex ?? null;
  if (index === null) return sp.wanted;
  return (
    requestedAttributes(sp.entity, index) ?? {
      code: STATUS.requester,
      subCode: STATUS.requestUnsupported,
      message: `The metadata of ${sp.entityId} has no AttributeConsumingService with the index ${index}`,
    }
  );
}
