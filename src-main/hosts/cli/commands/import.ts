/** `import FILE`: a capture to flows, judged; what cannot be used is named and the rest kept. */
import { openCapture } from '../../../adapters/capture/open-capture';
import { keepImported } from '../../../adapters/store/keep-imported';
import { systemClock } from '../../../adapters/system-ports';
import { importCapture } from '../../../app/capture/import-capture';
import type { ImportProgress } from '../../../contract/model/capture';
import { describeReadError, type ExitCode, writeError, writeJson, writeOut } from '../io';
import { describeImport, renderImport } from '../reporters/text/imported-capture';

export interface ImportFlags {
  readonly data?: string;
  readonly json?: boolean;
}

export async function runImport(path: string, flags: ImportFlags): Promise<ExitCode> {
  const { files, total } = await openCapture(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) throw describeReadError(path, error);
    throw error;
  });
  const progress = process.stderr.isTTY ? showProgress() : null;
  const imported = await importCapture(files, {
    clock: systemClock,
    total,
    ...(progress ? { onProgress: progress.show } : {}),
  }).finally(() => progress?.clear());
  if (flags.data !== undefined) await keepImported(flags.data, imported, systemClock);
  const document = describeImport(path, imported);
  if (flags.json === true) writeJson(document);
  else writeOut(renderImport(document));
  for (const { place, message } of flags.json === true ? [] : imported.problems.slice(0, MAX_TOLD)) {
    writeError(`warning: ${place}: ${message}`);
  }
  if (imported.flows.length === 0) writeError('warning: no SAML message is in it');
  return 0;
}

const MAX_TOLD = 20;
const EVERY_MS = 200;

/** One line on a terminal, written over and over. */
function showProgress(): { show: (progress: ImportProgress) => void; clear: () => void } {
  let last = 0;
  return {
    show: ({ entries, bytes, total, secondsLeft }) => {
      const now = systemClock.now();
      if (now - last < EVERY_MS) return;
      last = now;
      const share = total === null ? '' : ` of ${megabytes(total)}`;
      const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
      process.stderr.write(`\r${entries} entries, ${megabytes(bytes)}${share}${left}   `);
    },
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
