/** The catalogue as the outside sees it: checks, flavours, profiles, scenarios, each with where it comes from. */
import type { z } from 'zod';
import type {
  CatalogueProfile,
  catalogueCheckSchema,
  catalogueFlavourSchema,
  catalogueScenarioSchema,
} from '../contract/model/workbench';
import { groupMappingSchema } from '../contract/model/mapping';
import { checks } from '../checks/registry';
import { findCitation } from '../citations';
import { idpFlavours } from '../profiles/idp/registry';
import { cveUrl, isCve, isPublication, publications, type Reference } from '../scenarios/references';
import { scenarios } from '../scenarios/registry';
import { spProfiles } from '../profiles/sp/registry';

export function listChecks(): z.infer<typeof catalogueCheckSchema>[] {
  return checks.map(
    ({ id, category, pack, severity, title, failureTitle, why, remedy, needs, kinds, citations: keys }) => ({
      id,
      category,
      pack: pack ?? 'core',
      docs: docsPathOf(id),
      severity,
      title,
      failureTitle,
      why,
      remedy: { idp: remedy.idp, sp: remedy.sp },
      needs: [...needs],
      kinds: [...kinds],
      citations: keys.map((key) => {
        const { document, section, url } = findCitation(key);
        return { document, section, url };
      }),
    }),
  );
}

/** The page of a check, relative to the root of the project. */
function docsPathOf(id: string): string {
  return `docs/checks/${id}.md`;
}

export function listFlavours(): z.infer<typeof catalogueFlavourSchema>[] {
  return idpFlavours.map(({ id, name, description, source }) => ({
    id,
    name,
    description,
    sourceUrl: source?.url ?? null,
  }));
}

/** Controls, faults and attacks: each can be minted. */
export function listScenarios(): z.infer<typeof catalogueScenarioSchema>[] {
  return scenarios.map(({ id, kind, title, why, stage, base = 'response', delivery, ...scenario }) => ({
    id,
    kind,
    title,
    why,
    stage,
    base,
    answersLogin: base === 'response' && (delivery ?? 'answer') === 'answer',
    ...describeReference(scenario.reference),
    expected: scenario.expected,
    checks: [...scenario.fires],
  }));
}

function describeReference(reference: Reference | null): {
  readonly reference: string | null;
  readonly referenceUrl: string | null;
} {
  if (reference === null) return { reference: null, referenceUrl: null };
  if (isCve(reference)) return { reference, referenceUrl: cveUrl(reference) };
  if (isPublication(reference)) {
    const { title, url } = publications[reference];
    return { reference: title, referenceUrl: url };
  }
  const { document, section, url } = findCitation(reference);
  return { reference: `${document}, ${section}`, referenceUrl: url };
}

export function listProfiles(): CatalogueProfile[] {
  return spProfiles.map((profile) => ({
    id: profile.id,
    name: profile.name,
    description: profile.description,
    variants: profile.variants.map(({ id, name, entityId, acsUrl, when }) => ({
      id,
      name,
      entityId,
      acsUrl,
      variables: when === null ? {} : { [when.variable]: when.value },
    })),
    variables: profile.variables.map(({ name, description, example }) => ({ name, description, example })),
    attributes: profile.attributes.map((attribute) => ({ ...attribute })),
    groupAttributes: [...profile.groupAttributes],
    roles: [...profile.roles],
    nameIdFormats: [...profile.nameIdFormats],
    mapping: groupMappingSchema.parse(profile.mapping),
    notes: [...profile.notes],
    sourceUrl: profile.sourceUrl,
    readOn: profile.readOn,
  }));
}
