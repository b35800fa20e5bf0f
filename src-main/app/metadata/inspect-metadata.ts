/** `metadata inspect`: what a metadata document holds, from one entity to a whole federation. */
import type { EntityDetails, EntitySummary, InspectedMetadata } from '../../contract/model/metadata';
import { UsageError } from '../usage-error';
import { describeEntity } from './describe-entity';
import { metadataText } from './metadata-text';
import { type MetadataSource, readEntities } from './read-entities';

export interface InspectMetadataOptions {
  /** An entityID to show in full. */
  readonly entity?: string;
  /** Part of a name, an entityID or a scope; case does not matter. */
  readonly search?: string;
}

/**
 * Reads a document that arrives in pieces, in memory that grows with the list of entities and not with the
 * document. Throws UsageError when it is no metadata or lacks the entity asked for.
 */
export async function inspectMetadataStream(
  source: MetadataSource,
  options: InspectMetadataOptions = {},
): Promise<InspectedMetadata> {
  const wanted = options.search?.toLowerCase();
  const entities: EntitySummary[] = [];
  let total = 0;
  const full: { chosen: EntityDetails | null; only: EntityDetails | null } = { chosen: null, only: null };
  const facts = await readEntities(source, ({ summary: summarise, read }) => {
    total += 1;
    const summary = summarise();
    if (options.entity !== undefined && summary.entityId === options.entity && full.chosen === null) {
      full.chosen = keep(describeEntity(read()));
    }
    // The second entity shows that it is a list: the first need not be shown in full then.
    full.only = total === 1 ? keep(describeEntity(read())) : null;
    if (wanted === undefined || matches(summary, wanted)) entities.push(keep(summary));
  });
  if (total === 0 && facts.head === null) throw noMetadata(facts.problems);
  if (options.entity !== undefined && full.chosen === null) throw noEntity(options.entity, total);
  const { head } = facts;
  const shown = full.chosen ?? full.only;
  return {
    kind: head === null ? 'EntityDescriptor' : 'EntitiesDescriptor',
    name: head?.name ?? null,
    id: head === null ? (shown?.id ?? null) : head.id,
    validUntil: head === null ? (shown?.validUntil ?? null) : head.validUntil,
    cacheDuration: head === null ? (shown?.cacheDuration ?? null) : head.cacheDuration,
    signed: head === null ? (shown?.signed ?? false) : facts.signed,
    total,
    entities,
    entity: options.search === undefined || options.entity !== undefined ? shown : null,
    problems: [...facts.problems],
  };
}

/** The same of an input in any encoding. Throws UnreadableInputError too. */
export async function inspectMetadata(
  input: string | Uint8Array,
  options: InspectMetadataOptions = {},
): Promise<InspectedMetadata> {
  return inspectMetadataStream({ chunks: [metadataText(input)], decode: null }, options);
}

/** A copy of its own: what is cut out of a text keeps the whole text in memory. */
function keep<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function matches({ entityId, names, scopes }: EntitySummary, wanted: string): boolean {
  return [entityId ?? '', ...names, ...scopes].some((text) => text.toLowerCase().includes(wanted));
}

function noMetadata(problems: readonly string[]): UsageError {
  return new UsageError(
    `The input is no SAML metadata${problems.length === 0 ? '' : `: ${problems[0] ?? ''}`}`,
    'Give an EntityDescriptor or an EntitiesDescriptor.',
  );
}

function noEntity(entityId: string, total: number): UsageError {
  return new UsageError(
    `There is no entity "${entityId}" among ${total.toLocaleString('en-US')}`,
    'Find its entityID with --search and part of its name.',
  );
}
