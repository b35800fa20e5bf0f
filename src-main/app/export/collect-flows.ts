/** The flows of an export, each with the judgement of every message in it: what is shown travels along. */
import type { CheckedInput } from '../../contract/model/checked';
import type { ExportRequest } from '../../contract/model/export';
import type { Flow } from '../../contract/model/trace';
import { judgeStep } from '../capture/judge-flow';
import type { FlowArchive } from '../store/flow-archive';
import { UsageError } from '../usage-error';

export interface JudgedForExport {
  readonly flow: Flow;
  /** By id of the step. */
  readonly checked: ReadonlyMap<string, CheckedInput>;
}

const MAX_FLOWS = 1000;
const MAX_CHARACTERS = 150_000_000;

/** Rejects with UsageError when nothing matches, or more than one file should hold. */
export async function collectFlows(
  archive: Pick<FlowArchive, 'get' | 'judgement' | 'search'>,
  { ids, query }: Pick<ExportRequest, 'ids' | 'query'>,
): Promise<JudgedForExport[]> {
  const wanted = ids ?? (await findIds(archive, query ?? {}));
  if (wanted.length > MAX_FLOWS) throw tooMany(wanted.length);
  const collected: JudgedForExport[] = [];
  let characters = 0;
  for (const id of wanted) {
    const flow = await archive.get(id);
    if (!flow) continue;
    characters += flow.steps.reduce((sum, { message }) => sum + (message?.xml.length ?? 0), 0);
    if (characters > MAX_CHARACTERS)
      throw new UsageError('These flows are too large for one file', 'Export fewer of them.');
    collected.push({ flow, checked: await judgementsOf(archive, flow) });
  }
  if (collected.length === 0) throw new UsageError('There is no flow to export');
  return collected;
}

async function findIds(
  archive: Pick<FlowArchive, 'search'>,
  query: NonNullable<ExportRequest['query']>,
): Promise<string[]> {
  const { flows, total } = await archive.search({ ...query, limit: MAX_FLOWS });
  if (total > MAX_FLOWS) throw tooMany(total);
  return flows.map(({ id }) => id);
}

function tooMany(count: number): UsageError {
  return new UsageError(
    `${count} flows are too many for one file`,
    `One file holds ${MAX_FLOWS}: narrow the filter, to a day for example.`,
  );
}

async function judgementsOf(
  archive: Pick<FlowArchive, 'judgement'>,
  flow: Flow,
): Promise<Map<string, CheckedInput>> {
  const found = new Map<string, CheckedInput>();
  for (const { id, message } of flow.steps) {
    if (message === null) continue;
    const checked = (await archive.judgement(flow.id, id)) ?? (await judgeStep(flow, id));
    if (checked) found.set(id, checked);
  }
  return found;
}
