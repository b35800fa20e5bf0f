/** The command line: parses, calls one use case, prints, and ends with the promised exit code. */
import { CommanderError } from 'commander';
import { describeUserError } from '../../app/describe-error';
import { type ExitCode, printable, writeError } from './io';
import { createProgram } from './program/create-program';

let exitCode: ExitCode = 0;

function reportFailure(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const said =
      error.code === 'commander.help'
        ? 'no command is given, or only half of one'
        : error.message.replace(/^error: /, '');
    writeError(oneLine(`error: ${said} (saml-workbench --help lists the commands)`));
    return 2;
  }
  const told = describeUserError(error) ?? {
    message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    hint: null,
  };
  writeError(oneLine(`error: ${[told.message.replace(/\.$/, ''), told.hint].filter(Boolean).join('. ')}`));
  return 2;
}

/** Errors may quote what was read: neither line breaks nor control characters get through. */
function oneLine(text: string): string {
  return printable(text.replace(/\s*\n\s*/g, ' '));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader (a pager, head) has closed: there is nobody left to tell.
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

createProgram((action) => async (...args) => {
  exitCode = await action(...args);
})
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    exitCode = reportFailure(error);
  })
  .finally(() => {
    process.exitCode = exitCode;
  });
