/** `import`: files of a capture to judged flows, with progress on the way, and everything that could not be used named. */
import type { CaptureProblem, ImportProgress } from '../../contract/model/capture';
import type { MessageKind } from '../../contract/model/decoded';
import type { Clock } from '../../core/clock';
import { UsageError } from '../usage-error';
import { buildFlow } from './build-flow';
import type { HttpRecord } from './http-record';
import { joinFlows } from './join-flows';
import { judgeFlow, type JudgedFlow } from './judge-flow';
import { type CaptureFile, type CaptureFormat, readCapture } from './read-capture';
import { seeExchange, type SeenExchange } from './see-exchange';

export interface ImportedCapture {
  readonly formats: readonly CaptureFormat[];
  readonly files: number;
  /** Entries looked at, and messages found in them. */
  readonly entries: number;
  readonly messages: number;
  readonly flows: readonly JudgedFlow[];
  readonly problems: readonly CaptureProblem[];
}

export interface ImportOptions {
  readonly clock: Clock;
  /** Bytes of all files; null when not known beforehand. */
  readonly total: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rejects with UsageError when no file holds anything to import, and with the signal's reason when it is aborted. */
export async function importCapture(
  files: Iterable<CaptureFile> | AsyncIterable<CaptureFile>,
  { clock, total, signal, onProgress }: ImportOptions,
): Promise<ImportedCapture> {
  const begun = clock.now();
  const formats = new Set<CaptureFormat>();
  const problems: CaptureProblem[] = [];
  const exchanges: TimedExchange[] = [];
  const counts = { files: 0, entries: 0, bytes: 0 };
  let names = '';
  for await (const file of files) {
    counts.files++;
    names = counts.files === 1 ? file.name : `${counts.files} files`;
    const read = await readCapture(file, (size, entries) => {
      signal?.throwIfAborted();
      counts.bytes += size;
      onProgress?.({
        entries: counts.entries + entries,
        bytes: counts.bytes,
        total,
        secondsLeft: secondsLeft(clock.now() - begun, counts.bytes, total),
      });
    });
    counts.entries += read.entries;
    problems.push(...read.problems.map((problem) => inFile(problem, file.name, read.format)));
    const { usable, foreign } = sortOut(inOrder(read.records, clock.now()), read.format);
    problems.push(...foreign);
    exchanges.push(...usable);
    if (read.format !== null && (usable.length > 0 || foreign.length === 0)) formats.add(read.format);
  }
  if (formats.size === 0) throw nothingFound(names, problems);
  for (const { seen } of exchanges) {
    if (seen.problem !== null) problems.push({ place: seen.record.place, message: seen.problem });
  }
  const flows: JudgedFlow[] = [];
  for (const members of join(exchanges)) {
    signal?.throwIfAborted();
    flows.push(await judgeFlow(members));
  }
  const messages = exchanges.filter(({ seen }) => seen.message !== null).length;
  return { formats: [...formats], files: counts.files, entries: counts.entries, messages, flows, problems };
}

interface TimedExchange {
  readonly seen: SeenExchange;
  readonly at: number;
}

const ofLogins = new Set<MessageKind>([
  'AuthnRequest',
  'Response',
  'LogoutRequest',
  'LogoutResponse',
  'ArtifactResolve',
  'ArtifactResponse',
  'Assertion',
]);

/** A folder may hold metadata and other XML beside the messages: those are no exchanges. */
function sortOut(
  exchanges: readonly TimedExchange[],
  format: CaptureFormat | null,
): { readonly usable: readonly TimedExchange[]; readonly foreign: readonly CaptureProblem[] } {
  if (format !== 'messages') return { usable: exchanges, foreign: [] };
  const isForeign = ({ seen }: TimedExchange): boolean =>
    seen.message !== null && !ofLogins.has(seen.message.step.kind);
  return {
    usable: exchanges.filter((each) => !isForeign(each)),
    foreign: exchanges.filter(isForeign).map(({ seen }) => ({
      place: seen.record.place,
      message: `its XML is no message of a login or logout (${seen.message?.step.kind ?? 'other'})`,
    })),
  };
}

function join(exchanges: readonly TimedExchange[]) {
  const sorted = [...exchanges].sort((left, right) => left.at - right.at);
  const times = new Map(sorted.map(({ seen, at }) => [seen, at]));
  const timeOf = (seen: SeenExchange): number => times.get(seen) ?? 0;
  const seen = sorted.map((each) => each.seen);
  const cookiesKnown = seen.some(
    ({ exchange }) => (exchange.cookiesSent?.length ?? 0) > 0 || exchange.cookiesSet.length > 0,
  );
  return joinFlows(seen, timeOf).map((members) => buildFlow(members, timeOf, 'import', cookiesKnown));
}

/** Records with their times: as captured, else as the message says, else as the one before. Never back in time within a file without times. */
function inOrder(records: readonly HttpRecord[], now: number): TimedExchange[] {
  let last: number | null = null;
  const hasTimes = records.every(({ at }) => at !== null);
  return records.map((record) => {
    const seen = seeExchange(record);
    const own: number | null = record.at ?? issuedAt(seen);
    const at: number = own === null ? (last ?? now) : hasTimes ? own : Math.max(own, last ?? own);
    last = at;
    return { seen, at };
  });
}

function issuedAt({ message }: SeenExchange): number | null {
  const instant = /\sIssueInstant="([^"]{1,40})"/.exec(message?.step.xml ?? '')?.[1];
  const at = Date.parse(instant ?? '');
  return Number.isNaN(at) ? null : at;
}

function secondsLeft(elapsedMs: number, bytes: number, total: number | null): number | null {
  if (total === null || bytes === 0) return null;
  return Math.ceil((elapsedMs / bytes) * Math.max(0, total - bytes)) / 1000;
}

function inFile(problem: CaptureProblem, name: string, format: CaptureFormat | null): CaptureProblem {
  return format === 'har' || format === 'saml-tracer'
    ? { ...problem, place: `${name}, ${problem.place}` }
    : problem;
}

function nothingFound(name: string, problems: readonly CaptureProblem[]): UsageError {
  const because = problems[0]?.message;
  return new UsageError(
    `${name === '' ? 'Nothing' : name} holds no capture${because === undefined ? '' : `: ${because}`}`,
    'Give a HAR saved with its content, a SAML-tracer export, pasted curl or fetch lines, or a folder or zip of messages.',
  );
}
