/** The program: every command with its options, its help and examples. What a command does is loaded when it runs. */
import { Command } from 'commander';
import { shells, writeCompletion } from '../completion';
import { UsageError } from '../../../app/usage-error';
import { writeOut } from '../io';
import { addCertificateCommands } from './certificate-commands';
import { addListCommands } from './list-commands';
import { addLoginCommands } from './login-commands';
import { addMessageCommands } from './message-commands';
import { addMetadataCommands } from './metadata-commands';
import { examples, type RunAction } from './shared';

export function createProgram(run: RunAction): Command {
  const program = new Command('saml-workbench')
    .description('Decode, judge, replay and produce SAML 2.0 messages')
    .version(__APP_VERSION__)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  addMessageCommands(program, run);
  addLoginCommands(program, run);
  addCertificateCommands(program, run);
  addMetadataCommands(program, run);
  addListCommands(program, run);
  program
    .command('completion')
    .description('completion of commands and options for a shell')
    .argument('<shell>', shells.join(', '))
    .addHelpText(
      'after',
      examples('completion bash > ~/.local/share/bash-completion/completions/saml-workbench'),
    )
    .action(
      run((shell: string) => {
        const known = shells.find((each) => each === shell);
        if (known === undefined)
          throw new UsageError(
            `There is no completion for "${shell}"`,
            `The shells are ${shells.join(', ')}.`,
          );
        writeOut(writeCompletion(program, known));
        return Promise.resolve(0 as const);
      }),
    );
  return program;
}
