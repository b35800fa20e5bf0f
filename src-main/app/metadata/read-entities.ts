/** Walks the entities of metadata one by one, however many there are: none is kept longer than it is looked at. */
import { readEntityDescriptor } from '../../core/saml/read-metadata';
import type { EntityDescriptorRead } from '../../core/saml/model';
import { EntitySplitter, type EntityText, type GroupHead } from '../../core/saml/split-entities';
import type { EntitySummary } from '../../contract/model/metadata';
import { NS } from '../../core/xml/namespaces';
import { parseXml } from '../../core/xml/parse';
import { summariseEntity } from './describe-entity';

export interface OpenedEntity {
  readonly summary: () => EntitySummary;
  readonly read: () => EntityDescriptorRead;
}

/**
 * Metadata in pieces. `decode` is null when they are text; otherwise each character is one octet, and it makes text of
 * them: only what is shown is decoded then, because decoding a whole federation takes as long as reading it.
 */
export interface MetadataSource {
  readonly chunks: AsyncIterable<string> | Iterable<string>;
  readonly decode: ((octets: string) => string) | null;
}

export interface DocumentFacts {
  readonly head: GroupHead | null;
  readonly signed: boolean;
  readonly problems: readonly string[];
}

/** Problems named one by one; the rest is counted. */
const NAMED = 20;

/** Calls `visit` with each entity in document order; returns what is known of the document as a whole. */
export async function readEntities(
  { chunks, decode }: MetadataSource,
  visit: (entity: OpenedEntity) => void,
): Promise<DocumentFacts> {
  const splitter = new EntitySplitter();
  const problems: string[] = [];
  let count = 0;
  let more = 0;
  const tell = (problem: string): void => {
    if (problems.length < NAMED) problems.push(problem);
    else more += 1;
  };
  for await (const chunk of chunks) {
    for (const text of splitter.push(chunk)) {
      count += 1;
      openEntity(text, decode, count, visit, tell);
    }
    if (splitter.problem !== null) break;
  }
  const ending = splitter.end();
  if (ending !== null) tell(ending);
  if (more > 0) problems.push(`${more} more entities cannot be read`);
  return { head: decodeHead(splitter.head, decode), signed: splitter.isSigned, problems };
}

function openEntity(
  entity: EntityText,
  decode: MetadataSource['decode'],
  number: number,
  visit: (entity: OpenedEntity) => void,
  tell: (problem: string) => void,
): void {
  const { xml, inheritedNamespaces } = entity;
  const document = parseXml(xml, { inheritedNamespaces });
  const { root, problem } = document;
  // What is wrong is told in characters, and may be a matter of decoding only.
  if (problem !== null && decode !== null)
    return openEntity(decoded(entity, decode), null, number, visit, tell);
  if (problem !== null) {
    tell(
      `Entity ${number} breaks off at its line ${problem.line}, column ${problem.column}: ${problem.message}`,
    );
  }
  if (root === null) return;
  if (root.uri !== NS.md) {
    tell(`Entity ${number} is not in the namespace of metadata`);
    return;
  }
  if (decode === null) {
    visit({ summary: () => summariseEntity(root), read: () => readEntityDescriptor(root, document) });
    return;
  }
  visit({
    summary: () => decodeSummary(summariseEntity(root), decode),
    read: () => {
      const text = decoded(entity, decode);
      const again = parseXml(text.xml, { inheritedNamespaces: text.inheritedNamespaces });
      return readEntityDescriptor(again.root ?? root, again);
    },
  });
}

type DecodeOctets = NonNullable<MetadataSource['decode']>;

function decoded({ xml, inheritedNamespaces }: EntityText, decode: DecodeOctets): EntityText {
  return {
    xml: decode(xml),
    inheritedNamespaces: inheritedNamespaces.map(({ prefix, uri }) => ({
      prefix: decode(prefix),
      uri: decode(uri),
    })),
  };
}

function decodeSummary(summary: EntitySummary, decode: DecodeOctets): EntitySummary {
  return {
    entityId: summary.entityId === null ? null : decode(summary.entityId),
    names: summary.names.map(decode),
    roles: summary.roles,
    scopes: summary.scopes.map(decode),
  };
}

function decodeHead(head: GroupHead | null, decode: MetadataSource['decode']): GroupHead | null {
  if (head === null || decode === null) return head;
  return { ...head, name: head.name === null ? null : decode(head.name) };
}
