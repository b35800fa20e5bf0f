/** `run SUITE`: replays, mints, checks and logins with expected outcomes; exit status 1 when one is not as expected. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { systemClock, systemRandom } from '../../../adapters/system-ports';
import { runSuite } from '../../../adapters/suite/run-suite';
import { UsageError } from '../../../app/usage-error';
import type { SuiteResult } from '../../../contract/model/suite';
import { type ExitCode, readInput, readText, writeError, writeOut } from '../io';

export interface RunFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
}

interface Format {
  /** How a file of it ends. */
  readonly ending: string;
  readonly render: (result: SuiteResult) => Promise<string>;
}

const formats: Readonly<Record<string, Format>> = {
  text: {
    ending: 'txt',
    render: async (result) => {
      const [{ renderSuiteText }, { choosePaint }] = await Promise.all([
        import('../reporters/suite/text'),
        import('../reporters/text/paint'),
      ]);
      return renderSuiteText(result, choosePaint(process.stdout, process.env));
    },
  },
  json: { ending: 'json', render: (result) => Promise.resolve(JSON.stringify(result, null, 2)) },
  junit: {
    ending: 'junit.xml',
    render: async (result) => (await import('../reporters/suite/junit')).renderSuiteJunit(result),
  },
  html: {
    ending: 'html',
    render: async (result) => (await import('../reporters/suite/html')).renderSuiteHtml(result),
  },
};

export async function runSuiteCommand(file: string, flags: RunFlags): Promise<ExitCode> {
  const wanted = chooseFormats(flags);
  const result = await runSuite(readText(file), file === '-' ? 'standard input' : file, {
    clock: systemClock,
    random: systemRandom,
    readFile: readInput,
  });
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined && flags.out === undefined) {
    writeOut(await only.render(result));
  } else {
    for (const format of wanted)
      writeReport(nameOf(file, format, flags.out ?? '.'), await format.render(result));
    if (formats['text'] !== undefined) writeOut(await formats['text'].render(result));
  }
  return result.outcome === 'passed' ? 0 : 1;
}

/** Several formats, or a folder for them, make files; what a person reads is printed beside them. */
function chooseFormats({ format, json }: RunFlags): readonly Format[] {
  if (json === true && format !== undefined && format !== 'json')
    throw new UsageError(`--json and --format ${format} ask for two formats`, 'Give one of them.');
  const names = json === true ? ['json'] : (format ?? 'text').split(',').map((name) => name.trim());
  return names.map((name) => {
    const found = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (found === undefined)
      throw new UsageError(
        `There is no format "${name}"`,
        `The formats are ${Object.keys(formats).join(', ')}.`,
      );
    return found;
  });
}

function nameOf(file: string, { ending }: Format, folder: string): string {
  const stem = file === '-' ? 'suite' : basename(file).replace(/\.(?:ya?ml|json)$/i, '');
  return join(folder, `${stem}.${ending}`);
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${(error as Error).message}`,
      'Give --out a folder that exists and may be written to.',
    );
  }
  writeError(`written: ${file}`);
}
