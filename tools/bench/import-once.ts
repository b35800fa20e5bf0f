/** Imports the capture it is given, or reads and parses all of it, once; says what that took without its own start. */
import { readFile } from 'node:fs/promises';
import { systemClock } from '../../src-main/adapters/system-ports';
import { openCapture } from '../../src-main/adapters/capture/open-capture';
import { importCapture } from '../../src-main/app/capture/import-capture';

async function main([how, path = '']: readonly string[]): Promise<void> {
  const start = performance.now();
  let found = '';
  if (how === 'parse') {
    const { log } = JSON.parse(await readFile(path, 'utf8')) as { log: { entries: unknown[] } };
    found = `${log.entries.length} entries`;
  } else {
    const { files, total } = await openCapture(path);
    const { flows, messages } = await importCapture(files, { clock: systemClock, total });
    found = `${flows.length} flows, ${messages} messages`;
  }
  console.log(JSON.stringify({ ms: performance.now() - start, found }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
