/** `export [FLOW...]`: flows of a data directory's trace as one file. */
import { defaultDataDirectory } from '../../../adapters/data-directory';
import { openArchive } from '../../../adapters/store/open-archive';
import { systemClock } from '../../../adapters/system-ports';
import { exportFlows } from '../../../app/export/export-flows';
import { exportFormats } from '../../../contract/model/export';
import { type ExitCode, writeError, writeOut } from '../io';
import { chooseValue } from './choose-value';
import { writeFiles } from './write-files';

export interface ExportFlags {
  readonly data?: string;
  readonly format?: string;
  readonly search?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export async function runExport(ids: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const format = chooseValue('--format', flags.format ?? 'json', exportFormats);
  const { archive, close } = await openArchive(flags.data ?? defaultDataDirectory(), systemClock);
  try {
    const exported = await exportFlows(
      {
        format,
        ...(ids.length > 0 ? { ids: [...ids] } : {}),
        ...(flags.search === undefined ? {} : { query: { text: flags.search } }),
      },
      { archive, clock: systemClock, version: __APP_VERSION__ },
    );
    if (flags.out === undefined) {
      writeOut(exported.content);
      return 0;
    }
    const { fileName, content } = exported;
    const [path] = writeFiles(flags.out, [{ fileName, content, secret: format !== 'redacted' }], {
      force: flags.force === true,
    });
    writeError(`${exported.flows === 1 ? '1 flow' : `${exported.flows} flows`} written to ${path ?? ''}`);
    return 0;
  } finally {
    await close();
  }
}
