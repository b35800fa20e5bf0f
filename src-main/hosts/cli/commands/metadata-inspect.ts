/** `metadata inspect INPUT`: one entity in full, or the list of a federation and a search in it. */
import { systemClock } from '../../../adapters/system-ports';
import { type ExitCode, writeError, writeJson, writeOut } from '../io';
import { renderMetadata } from '../reporters/text/inspected-metadata';
import { readTime } from './choose-value';
import { inspectMetadataInput } from './read-metadata';

export interface MetadataInspectFlags {
  readonly entity?: string;
  readonly search?: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** 1 when a part of the document cannot be read, or a search finds nothing. */
export async function runMetadataInspect(input: string, flags: MetadataInspectFlags): Promise<ExitCode> {
  const now = flags.at === undefined ? systemClock.now() : readTime('--at', flags.at);
  const { entity, search } = flags;
  const inspected = await inspectMetadataInput(input, {
    ...(entity === undefined ? {} : { entity }),
    ...(search === undefined ? {} : { search }),
  });
  if (flags.json === true) writeJson(inspected);
  else writeOut(renderMetadata(inspected, now));
  if (search !== undefined && inspected.entities.length === 0) {
    writeError(`Nothing among ${inspected.total.toLocaleString('en-US')} entities matches the search`);
    return 1;
  }
  return inspected.problems.length > 0 ? 1 : 0;
}
