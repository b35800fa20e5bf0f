/** What the running IdP and SP are set to; `change` swaps the whole record, so a request sees one state throughout. */
import type { z } from 'zod';
import type { revocationAnswerSchema } from '../contract/model/revocation';
import type { GroupFilter, GroupMapping } from '../contract/model/mapping';
import { groupMappingSchema } from '../contract/model/mapping';
import type { Persona } from '../contract/model/workbench';
import type { Flavour, SignedParts } from '../core/roles/idp/flavour';
import type { EncryptionChoice } from '../core/roles/idp/service-provider';
import { type GroupRules, withGroupRules } from '../core/roles/idp/group-rules';
import { findIdpFlavour, idpFlavours } from '../profiles/idp/registry';
import type { AuthnRequestOptions } from './authn-request-options';
import type { Configuration } from './configuration';
import { encryptionOf } from './encryption-choice';
import { defaultPersonas } from './default-personas';
import { UsageError } from './usage-error';

export interface WorkbenchSettings {
  /** With the user's rules for groups in it. */
  readonly flavour: Flavour;
  readonly groupRules: GroupRules;
  /** Null: what the flavour signs. */
  readonly sign: SignedParts | null;
  readonly encryptAssertions: boolean;
  readonly encryptNameIds: boolean;
  /** True: every attribute; names: these alone. */
  readonly encryptAttributes: boolean | readonly string[];
  /** Algorithms for every application; what is absent is its metadata's choice, else the flavour's. */
  readonly encryption: EncryptionChoice;
  /** What the IdP's clock is ahead, in what it issues. */
  readonly clockOffsetSeconds: number;
  readonly wantAuthnRequestsSigned: boolean;
  /** Name of the IdP's key in use; null: the first. */
  readonly signWith: string | null;
  readonly personas: readonly Persona[];
  readonly groupFilter: GroupFilter | null;
  readonly signAuthnRequests: boolean;
  readonly wantAssertionsSigned: boolean;
  /** What every AuthnRequest of the SP asks for, unless the login URL says otherwise. */
  readonly authnRequest: AuthnRequestOptions;
  /** Responses nobody asked for open a session. */
  readonly acceptUnsolicited: boolean;
  readonly groupMapping: GroupMapping;
  /** What the SP answers every global token revocation with; null: what it is due. */
  readonly revocationAnswer: z.infer<typeof revocationAnswerSchema> | null;
  /** The scenario the IdP answers the next login with, once. */
  readonly nextScenario: string | null;
}

/** The mapping the built-in SP begins with: the default personas show every outcome of it. */
export const defaultGroupMapping: GroupMapping = groupMappingSchema.parse({
  default_role: 'viewer',
  enforce_group_sync: true,
  group_mappings: { admin: ['Administrators', 'DevSecOps'], devops: ['Engineering'] },
});

export function initialSettings({
  identityProvider: idp,
  serviceProvider: sp,
}: Configuration): WorkbenchSettings {
  const groupRules = { form: idp?.groupForm ?? null, overage: idp?.groupOverage ?? null };
  return {
    flavour: withGroupRules(requireFlavour(idp?.flavour ?? 'generic'), groupRules),
    groupRules,
    sign: idp?.sign ?? null,
    encryptAssertions: idp?.encryptAssertions ?? false,
    encryptNameIds: idp?.encryptNameIds ?? false,
    encryptAttributes: idp?.encryptAttributes ?? false,
    encryption: encryptionOf(idp?.encryption),
    clockOffsetSeconds: idp?.clockOffsetSeconds ?? 0,
    wantAuthnRequestsSigned: idp?.wantAuthnRequestsSigned ?? false,
    signWith: idp?.signWith ?? null,
    personas: idp?.personas ?? defaultPersonas,
    groupFilter: idp?.groupFilter ?? null,
    signAuthnRequests: sp?.signAuthnRequests ?? true,
    wantAssertionsSigned: sp?.wantAssertionsSigned ?? true,
    authnRequest: sp?.authnRequest ?? {},
    acceptUnsolicited: sp?.acceptUnsolicited ?? true,
    groupMapping: sp?.groupMapping ?? defaultGroupMapping,
    revocationAnswer: sp?.revocationAnswer ?? null,
    nextScenario: idp?.nextScenario ?? null,
  };
}

/** Throws UsageError listing what there is. */
export function requireFlavour(id: string): Flavour {
  const flavour = findIdpFlavour(id);
  if (flavour) return flavour;
  throw new UsageError(
    `There is no flavour "${id}"`,
    `The flavours are ${idpFlavours.map((each) => each.id).join(', ')}.`,
  );
}
