/** All profiles of service providers, and how one becomes addresses: its templates filled with variables. */
import { nops } from './nops';
import { ovhcloud } from './ovhcloud';
import type { ProfileAttribute, ProfileVariable, ProfileVariant, SpProfile } from './profile';
import { qovery } from './qovery';

export type { ConsoleField, ProfileAttribute, SpProfile } from './profile';

export const spProfiles: readonly SpProfile[] = [ovhcloud, qovery, nops];

/** Thrown for a profile or variable that cannot be used; message and hint are for the user. */
export class SpProfileError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export interface ResolvedSpProfile {
  readonly profile: SpProfile;
  readonly id: string;
  readonly name: string;
  readonly entityId: string;
  readonly acsUrl: string;
  readonly attributes: readonly ProfileAttribute[];
  readonly groupAttributes: readonly string[];
  readonly nameIdFormats: readonly string[];
}

export function findSpProfile(id: string): SpProfile | null {
  return spProfiles.find((profile) => profile.id === id) ?? null;
}

/** Fills a profile's templates. Throws SpProfileError naming what is unknown or missing, with an example. */
export function resolveSpProfile(chosen: {
  readonly id: string;
  readonly variables?: Readonly<Record<string, string>>;
}): ResolvedSpProfile {
  const profile = findSpProfile(chosen.id);
  if (!profile) {
    throw new SpProfileError(
      `There is no SP profile "${chosen.id}"`,
      `The profiles are ${spProfiles.map(({ id }) => id).join(', ')}.`,
    );
  }
  const given = chosen.variables ?? {};
  refuseUnknownVariables(profile, given);
  const values = new Map<string, string>();
  for (const { name, example, default: fallback, description } of profile.variables) {
    const value = given[name] ?? fallback;
    if (value === null || value === '') {
      throw new SpProfileError(
        `The profile ${profile.id} needs the variable ${name}`,
        `${description}; for example ${name}=${example}.`,
      );
    }
    values.set(name, value);
  }
  const variant = chooseVariant(profile, values);
  return {
    profile,
    id: profile.id,
    name: profile.name,
    entityId: fill(variant.entityId, values),
    acsUrl: fill(variant.acsUrl, values),
    attributes: profile.attributes,
    groupAttributes: profile.groupAttributes,
    nameIdFormats: profile.nameIdFormats,
  };
}

/** A profile with the variables that were given filled in, and those that are missing. */
export interface FilledSpProfile extends SpProfile {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly missing: readonly ProfileVariable[];
}

/** As `resolveSpProfile`, but what is missing stays in the templates by its name. Throws SpProfileError otherwise. */
export function fillProfile(id: string, given: Readonly<Record<string, string>>): FilledSpProfile {
  const profile = findSpProfile(id);
  const missing = (profile?.variables ?? []).filter(
    ({ name, default: fallback }) => (given[name] ?? fallback ?? '') === '',
  );
  const names = Object.fromEntries(missing.map(({ name }) => [name, `$${name}`]));
  const resolved = resolveSpProfile({ id, variables: { ...given, ...names } });
  const { entityId, acsUrl } = resolved;
  const values = new Map(Object.entries({ ...given, ...names }));
  const console = resolved.profile.console.map((each) =>
    'text' in each.value ? { ...each, value: { text: fill(each.value.text, values) } } : each,
  );
  return { ...resolved.profile, entityId, acsUrl, console, missing };
}

function refuseUnknownVariables(profile: SpProfile, given: Readonly<Record<string, string>>): void {
  const known = profile.variables.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new SpProfileError(
      `The profile ${profile.id} has no variable ${unknown}`,
      `Its variables are ${known.join(', ')}.`,
    );
  }
}

function chooseVariant(profile: SpProfile, values: ReadonlyMap<string, string>): ProfileVariant {
  const variant = profile.variants.find(
    ({ when }) => when === null || values.get(when.variable)?.toLowerCase() === when.value,
  );
  if (variant) return variant;
  const choices = profile.variants.flatMap(({ when }) => (when ? [`${when.variable}=${when.value}`] : []));
  throw new SpProfileError(
    `The profile ${profile.id} has no variant for the variables given`,
    `Choose one of ${choices.join(', ')}.`,
  );
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(/\$([A-Z_]+)/g, (whole, name: string) => values.get(name) ?? whole);
}
