import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Command } from 'commander';
import { writeCompletion } from '../../../../src-main/hosts/cli/completion';

const program = new Command('saml-workbench');
program
  .command('replay')
  .description("send it's message")
  .option('--acs <url>', 'where to')
  .option('--freshen', 'new');
const certificate = program.command('certificate').description('certificates');
certificate.command('create').description('make one').option('--preset <preset>', 'which');
certificate.command('inspect').description('see one');

function complete(...words: string[]): string[] {
  const script = `${writeCompletion(program, 'bash')}
COMP_WORDS=(saml-workbench ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_saml_workbench; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' }).trim().split('\n');
}

test('bash completes commands, commands below them, and options', () => {
  expect(complete('re')).toEqual(['replay']);
  expect(complete('certificate', 'cr')).toEqual(['create']);
  expect(complete('certificate', 'create', '--p')).toEqual(['--preset']);
  expect(complete('replay', '--acs', 'x', '--f')).toEqual(['--freshen']);
});

test.each(['bash', 'zsh', 'fish'] as const)('the script for %s names every command and option', (shell) => {
  const script = writeCompletion(program, shell);
  for (const word of ['replay', 'create', 'inspect', 'acs', 'freshen', 'preset'])
    expect(script).toContain(word);
  if (spawnSync(shell, ['--version']).error) return;
  expect(spawnSync(shell, ['-n', '-c', script]).status).toBe(0);
});
