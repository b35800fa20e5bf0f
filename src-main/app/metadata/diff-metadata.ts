/**
 * `metadata diff`: what sets two versions of metadata apart for those who use it. Order, prefixes, white space,
 * comments and signature values mean nothing; keys are compared by fingerprint, endpoints by what they are for.
 */
import type { EntityDetails, MetadataChange, MetadataDiff } from '../../contract/model/metadata';
import { UsageError } from '../usage-error';
import { describeEntity } from './describe-entity';
import { diffEntity } from './diff-entity';
import { type DocumentFacts, readEntities } from './read-entities';

interface ReadDocument {
  readonly facts: DocumentFacts;
  readonly entities: ReadonlyMap<string, EntityDetails>;
}

/** Two documents as XML text. Throws UsageError naming the one that is no metadata. */
export async function diffMetadata(before: string, after: string): Promise<MetadataDiff> {
  const old = await readDocument(before, 'first');
  const next = await readDocument(after, 'second');
  const changes = [...diffDocuments(old, next), ...diffEntities(old.entities, next.entities)];
  return {
    equal: changes.length === 0,
    changes,
    problems: [
      ...old.facts.problems.map((problem) => `The first document: ${problem}`),
      ...next.facts.problems.map((problem) => `The second document: ${problem}`),
    ],
  };
}

async function readDocument(xml: string, which: string): Promise<ReadDocument> {
  const entities = new Map<string, EntityDetails>();
  const facts = await readEntities({ chunks: [xml], decode: null }, ({ read }) => {
    const entity = describeEntity(read());
    entities.set(entity.entityId ?? '', entity);
  });
  if (entities.size === 0 && facts.head === null) {
    throw new UsageError(
      `The ${which} document is no SAML metadata${facts.problems[0] === undefined ? '' : `: ${facts.problems[0]}`}`,
      'Give an EntityDescriptor or an EntitiesDescriptor.',
    );
  }
  return { facts, entities };
}

/** The validity of a group, where both are groups: one entity alone in a group is the same entity. */
function diffDocuments(old: ReadDocument, next: ReadDocument): MetadataChange[] {
  if (old.facts.head === null || next.facts.head === null) return [];
  return (['validUntil', 'cacheDuration'] as const).flatMap((name) => {
    const before = old.facts.head?.[name] ?? null;
    const after = next.facts.head?.[name] ?? null;
    if (before === after) return [];
    return [
      {
        entityId: null,
        role: null,
        what: 'validity' as const,
        change: before === null ? 'added' : after === null ? 'removed' : 'changed',
        before,
        after,
        words: `${name} of the whole document: ${before ?? 'none'} became ${after ?? 'none'}`,
      },
    ];
  });
}

function diffEntities(
  old: ReadonlyMap<string, EntityDetails>,
  next: ReadonlyMap<string, EntityDetails>,
): MetadataChange[] {
  const [first] = old.values();
  const [second] = next.values();
  // One entity on each side is the same one renamed, not one gone and another come.
  if (old.size === 1 && next.size === 1 && first && second) return diffEntity(first, second);
  const gone = [...old.keys()].filter((id) => !next.has(id)).map((id) => wholeEntity(id, 'removed'));
  const rest = [...next].flatMap(([id, entity]) => {
    const known = old.get(id);
    return known ? diffEntity(known, entity) : [wholeEntity(id, 'added')];
  });
  return [...gone, ...rest];
}

function wholeEntity(entityId: string, change: 'added' | 'removed'): MetadataChange {
  return {
    entityId,
    role: null,
    what: 'entity',
    change,
    before: change === 'removed' ? entityId : null,
    after: change === 'added' ? entityId : null,
    words: `The entity ${entityId} was ${change}`,
  };
}
