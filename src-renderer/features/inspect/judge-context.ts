/** The context a document is judged in: from a sample, a profile, the workbench's own SP, or typed by hand. */
import type { CheckContextInput, CheckedInput } from '../../../src-main/contract/model/checked';
import type { CatalogueProfile, WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import type { JudgeClock } from '../../state/documents';
import { omit } from '../../state/omit';

/** A sample's context comes as plain JSON; the workbench itself validates it when judging. */
export function readContext(context: Readonly<Record<string, unknown>>): CheckContextInput {
  return context;
}

/** What is sent: the context with the clock the document is judged at. */
export function withClock(
  context: CheckContextInput,
  clock: JudgeClock,
  issuedAt: string | null,
): CheckContextInput {
  const rest = omit(context, ['at']);
  if (clock.kind === 'at') return { ...rest, at: clock.at };
  if (clock.kind === 'issued' && issuedAt !== null) return { ...rest, at: issuedAt };
  return rest;
}

/** The instant the message says it was issued; null when it says none. */
export function issuedAt(checked: CheckedInput | undefined): string | null {
  const message = checked?.messages[0];
  const said = message?.issueInstant ?? message?.assertions[0]?.issueInstant ?? null;
  return said !== null && !Number.isNaN(Date.parse(said)) ? said : null;
}

/** Keeps what is not about the SP (trust, keys, clock skew) and replaces the SP. */
export function judgeAsOwnSp(context: CheckContextInput, status: WorkbenchStatus): CheckContextInput {
  return {
    ...withoutSp(context),
    spEntityId: status.sp.entityId,
    acsUrl: status.sp.acsUrl,
    mapping: status.sp.groupMapping,
  };
}

export function judgeAsProfile(
  context: CheckContextInput,
  profile: CatalogueProfile,
  variables: Readonly<Record<string, string>> = exampleVariables(profile),
): CheckContextInput {
  return {
    ...withoutSp(context),
    spProfile: { id: profile.id, variables: { ...variables } },
    mapping: profile.mapping,
  };
}

export function exampleVariables(profile: CatalogueProfile): Record<string, string> {
  return Object.fromEntries(profile.variables.map((variable) => [variable.name, variable.example]));
}

export function withoutSp(context: CheckContextInput): CheckContextInput {
  return omit(context, ['spEntityId', 'acsUrl', 'spProfile', 'spMetadata', 'mapping']);
}

export type TrustRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'metadata' | 'certificate'; readonly texts: string[] }
  | { readonly kind: 'unclear' };

/** Tells IdP metadata from certificates in what was typed; several PEM blocks are several certificates. */
export function readTrust(typed: string): TrustRead {
  const trimmed = typed.trim();
  if (trimmed === '') return { kind: 'none' };
  if (trimmed.startsWith('<')) return { kind: 'metadata', texts: [trimmed] };
  const blocks = trimmed.match(/-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g);
  if (blocks !== null) return { kind: 'certificate', texts: [...blocks] };
  return /^[A-Za-z0-9+/=\s]{200,}$/.test(trimmed)
    ? { kind: 'certificate', texts: [trimmed] }
    : { kind: 'unclear' };
}
