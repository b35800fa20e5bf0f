/** What an import found, as a JSON document and as text. */
import type { ImportedCapture } from '../../../../app/capture/import-capture';
import type { JudgedFlow } from '../../../../app/capture/judge-flow';
import type { Finding } from '../../../../contract/model/checked';
import type { FlowStep, FlowSummary } from '../../../../contract/model/trace';
import { printableLine } from '../../io';

export interface ImportDocument {
  readonly file: string;
  readonly formats: ImportedCapture['formats'];
  readonly files: number;
  readonly entries: number;
  readonly messages: number;
  readonly flows: readonly ImportedFlow[];
  /** Entries that could not be used; the others were. */
  readonly broken: ImportedCapture['problems'];
}

type ImportedFlow = Omit<FlowSummary, 'id'> & {
  readonly steps: readonly (Pick<
    FlowStep,
    'elapsedMs' | 'from' | 'to' | 'label' | 'method' | 'url' | 'status'
  > & {
    readonly message: {
      kind: string;
      id: string | null;
      inResponseTo: string | null;
      relayState: string | null;
    } | null;
    readonly findings: readonly Finding[];
  })[];
};

export function describeImport(file: string, imported: ImportedCapture): ImportDocument {
  const { formats, files, entries, messages, flows, problems } = imported;
  return { file, formats, files, entries, messages, flows: flows.map(describeFlow), broken: problems };
}

function describeFlow({ flow, findings }: JudgedFlow): ImportedFlow {
  const { steps, ...summary } = flow;
  return {
    ...summary,
    steps: steps.map(({ id, elapsedMs, from, to, label, method, url, status, message }) => ({
      elapsedMs,
      from,
      to,
      label,
      method,
      url,
      status,
      message: message && {
        kind: message.kind,
        id: message.id,
        inResponseTo: message.inResponseTo,
        relayState: message.relayState,
      },
      findings: findings.get(id) ?? [],
    })),
  };
}

export function renderImport({ flows, entries, messages, broken }: ImportDocument): string {
  const counted = [
    count(flows.length, 'flow'),
    `${count(messages, 'message')} in ${count(entries, 'entry', 'entries')}`,
    ...(broken.length === 0 ? [] : [`${count(broken.length, 'entry', 'entries')} could not be used`]),
  ];
  return [counted.join(', '), ...flows.flatMap(renderFlow)].join('\n');
}

function renderFlow(flow: ImportedFlow): string[] {
  const { outcome, startedAt, sp, idp, subject, headline, steps } = flow;
  return [
    '',
    printableLine(
      `${outcome.toUpperCase()}  ${startedAt}  ${sp} -> ${idp}${subject === null ? '' : `  ${subject}`}`,
    ),
    ...(headline === null ? [] : [printableLine(`  ${headline}`)]),
    ...steps.flatMap(({ elapsedMs, from, to, label, url, findings }) => [
      printableLine(
        `  ${`${elapsedMs} ms`.padStart(9)}  ${from.padEnd(7)} -> ${to.padEnd(7)}  ${label}${url === null ? '' : `  ${shorten(url)}`}`,
      ),
      ...findings
        .filter(({ severity }) => severity !== 'notice')
        .map(({ severity, check, message }) =>
          printableLine(`${' '.repeat(13)}${severity}: ${message} [${check}]`),
        ),
    ]),
  ];
}

function shorten(url: string): string {
  const text = url.split(/[?#]/, 1)[0] ?? url;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
