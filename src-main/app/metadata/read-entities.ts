/** Walks the entities of metadata one by one, however many there are: none is kept longer than it is looked at. */
import { readEntityDescriptor } from '../../core/saml/read-metadata';
import type { EntityDescriptorRead } from '../../core/saml/model';
import { EntitySplitter, type EntityText, type GroupHead } from '../../core/saml/split-entities';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';

export interface OpenedEntity {
  readonly element: XmlElement;
  readonly read: () => EntityDescriptorRead;
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
  chunks: AsyncIterable<string> | Iterable<string>,
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
      openEntity(text, count, visit, tell);
    }
    if (splitter.problem !== null) break;
  }
  const ending = splitter.end();
  if (ending !== null) tell(ending);
  if (more > 0) problems.push(`${more} more entities cannot be read`);
  return { head: splitter.head, signed: splitter.isSigned, problems };
}

function openEntity(
  { xml, inheritedNamespaces }: EntityText,
  number: number,
  visit: (entity: OpenedEntity) => void,
  tell: (problem: string) => void,
): void {
  const document = parseXml(xml, { inheritedNamespaces });
  const { root, problem } = document;
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
  visit({ element: root, read: () => readEntityDescriptor(root, document) });
}
