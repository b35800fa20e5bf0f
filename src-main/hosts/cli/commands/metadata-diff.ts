/** `metadata diff A B`: what sets two versions apart for those who use them. */
import { diffMetadata } from '../../../app/metadata/diff-metadata';
import { UsageError } from '../../../app/usage-error';
import { type ExitCode, printableLine, writeError, writeJson, writeOut } from '../io';
import { readMetadataInput } from './read-metadata';

/** 0 when equal, 1 when different. */
export async function runMetadataDiff(
  before: string,
  after: string,
  flags: { readonly json?: boolean },
): Promise<ExitCode> {
  if (before === '-' && after === '-') throw new UsageError('Only one of the two can be piped in');
  const diff = await diffMetadata(await readMetadataInput(before), await readMetadataInput(after)).catch(
    nameDocuments(before, after),
  );
  if (flags.json === true) writeJson(diff);
  else {
    for (const problem of diff.problems) writeError(`warning: ${printableLine(problem)}`);
    writeOut(
      diff.equal
        ? 'Equal: entities, roles, keys, endpoints, formats and validity'
        : renderChanges(diff.changes),
    );
  }
  return diff.equal ? 0 : 1;
}

const marks = { added: '+', removed: '-', changed: '~' } as const;

function renderChanges(changes: Awaited<ReturnType<typeof diffMetadata>>['changes']): string {
  const lines: string[] = [];
  let last: string | null | undefined;
  for (const { entityId, change, what, words } of changes) {
    if (entityId !== last && what !== 'entity') lines.push(printableLine(entityId ?? 'The document'));
    last = what === 'entity' ? undefined : entityId;
    lines.push(printableLine(`  ${marks[change]} ${words}`));
  }
  return lines.join('\n');
}

function nameDocuments(before: string, after: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof UsageError)) throw error;
    const message = error.message
      .replace(/^The first document/, before)
      .replace(/^The second document/, after);
    throw new UsageError(message, error.hint);
  };
}
