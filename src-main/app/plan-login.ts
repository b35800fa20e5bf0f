/**
 * What becomes of a login once somebody signed in: the specification of the Response to issue, or the status of
 * the error Response to send instead. Everything that settings, persona, application and request decide is
 * decided here, so that whoever signs a user in only carries the answer.
 */
import type { Persona } from '../contract/model/workbench';
import type { Random } from '../core/random';
import type { IssueSpec } from '../core/roles/idp/issue-response';
import type { RegisteredSp } from '../core/roles/idp/receive';
import { chooseClassRef, passwordContexts, refuseOtherPrincipal } from '../core/roles/idp/receive';
import { releaseAttributes } from '../core/roles/idp/release-attributes';
import { preferredFormat, releaseNameId } from '../core/roles/idp/release-name-id';
import { chooseSignedParts } from '../core/roles/idp/signed-parts';
import type { StatusSpec } from '../core/saml/build-shared';
import { STATUS } from '../core/saml/identifiers';
import type { AuthnRequestRead } from '../core/saml/model';
import type { SigningKey } from '../core/xmlsec/sign';
import { applyGroupFilter } from '../mapping/group-filter';
import type { WorkbenchSettings } from './workbench-settings';

export interface LoginToAnswer {
  readonly settings: WorkbenchSettings;
  readonly idp: { readonly entityId: string; readonly signingKey: SigningKey };
  readonly sp: RegisteredSp;
  readonly acsUrl: string;
  /** Null when the login starts at the IdP. */
  readonly request: AuthnRequestRead | null;
  readonly persona: Persona;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}

export type LoginPlan =
  | { readonly kind: 'issue'; readonly spec: IssueSpec }
  | { readonly kind: 'refuse'; readonly status: StatusSpec & { readonly message: string } };

export function planLogin(login: LoginToAnswer): LoginPlan {
  const { settings, idp, sp, request, persona, now, random } = login;
  const { flavour } = settings;
  const asked = request?.nameIdPolicy?.format ?? preferredFormat(flavour, sp.nameIdFormats);
  const nameId = releaseNameId({
    persona,
    flavour,
    idpEntityId: idp.entityId,
    spEntityId: sp.entityId,
    format: asked,
    random,
  });
  if (!nameId) {
    const message = `${persona.username} has no NameID of the format ${asked ?? 'asked for'}`;
    return refuse(STATUS.requester, STATUS.invalidNameIdPolicy, message);
  }
  const stranger = refuseOtherPrincipal(request, nameId, persona.username);
  if (stranger !== null) {
    const message = stranger.message ?? 'Another principal was asked for';
    return { kind: 'refuse', status: { ...stranger, message } };
  }
  const groups = settings.groupFilter
    ? applyGroupFilter(persona.groups, settings.groupFilter).kept
    : persona.groups;
  const classRefs = request?.requestedAuthnContext?.classRefs ?? [];
  return {
    kind: 'issue',
    spec: {
      flavour,
      idp,
      request: request?.id ? { id: request.id } : null,
      now,
      random,
      sign: chooseSignedParts(flavour, settings.sign, sp.wantsAssertionSigned),
      sp: { entityId: sp.entityId, acsUrl: login.acsUrl, encryptionCertificate: sp.encryptionCertificate },
      nameId,
      attributes: releaseAttributes({ persona, flavour, groups, wanted: sp.wanted }),
      encrypt: settings.encryptAssertions && sp.encryptionCertificate !== null,
      classRef: chooseClassRef(classRefs, flavour.classRef, passwordContexts),
    },
  };
}

function refuse(code: string, subCode: string, message: string): LoginPlan {
  return { kind: 'refuse', status: { code, subCode, message } };
}
