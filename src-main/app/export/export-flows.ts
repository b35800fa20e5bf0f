/** `export`: flows of the trace as one file, in the form its reader needs. */
import type { Exported, ExportFormat, ExportRequest } from '../../contract/model/export';
import type { Clock } from '../../core/clock';
import type { FlowArchive } from '../store/flow-archive';
import { collectFlows, type JudgedForExport } from './collect-flows';
import { writeHar } from './write-har';
import { writeHtml } from './write-html';
import { writeJson } from './write-json';
import { writeRedacted } from './write-redacted';

interface Writer {
  readonly mediaType: string;
  readonly ending: string;
  readonly write: (flows: readonly JudgedForExport[], exportedAt: string, version: string) => string;
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
  har: {
    mediaType: 'application/json',
    ending: '.har',
    write: (flows, _exportedAt, version) => writeHar(flows, version),
  },
  json: { mediaType: 'application/json', ending: '.json', write: writeJson },
  html: { mediaType: 'text/html', ending: '.html', write: writeHtml },
  redacted: { mediaType: 'application/json', ending: '-redacted.json', write: writeRedacted },
};

/** Rejects with UsageError when there is nothing to export, or too much for one file. */
export async function exportFlows(
  { format, ...wanted }: ExportRequest,
  {
    archive,
    clock,
    version,
  }: { readonly archive: FlowArchive; readonly clock: Clock; readonly version: string },
): Promise<Exported> {
  const flows = await collectFlows(archive, wanted);
  const exportedAt = new Date(clock.now()).toISOString();
  const { mediaType, ending, write } = writers[format];
  const name = flows.length === 1 ? (flows[0]?.flow.id ?? 'flow') : `${flows.length}-flows`;
  const stamp = exportedAt.slice(0, 19).replaceAll(':', '-');
  return {
    fileName: `saml-${name}-${stamp}${ending}`,
    mediaType,
    content: write(flows, exportedAt, version),
    flows: flows.length,
  };
}
