/** Completion for shells, written from the program's own commands and options, so that it cannot fall behind them. */
import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

interface Entry {
  /** `certificate create`; empty for the program itself. */
  readonly path: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly about: string;
}

export function writeCompletion(program: Command, shell: Shell): string {
  const entries = gather(program, '');
  switch (shell) {
    case 'bash':
      return bash(program.name(), entries);
    case 'zsh':
      return zsh(program.name(), entries);
    case 'fish':
      return fish(program.name(), entries);
  }
}

function gather(command: Command, path: string): readonly Entry[] {
  const inner = command.commands.map((each) => ({ text: each.name(), about: each.description() }));
  const options = command.options.flatMap(({ long, description }) =>
    long ? [{ text: long, about: description }] : [],
  );
  const below = command.commands.flatMap((each) => gather(each, `${path} ${each.name()}`.trim()));
  return [{ path, words: [...inner, ...options, { text: '--help', about: 'show help' }] }, ...below];
}

/** The words that are no options name the command; completion of files is the shell's own. */
function bash(name: string, entries: readonly Entry[]): string {
  const cases = entries
    .map(({ path, words }) => `    "${path}") words="${words.map(({ text }) => text).join(' ')}" ;;`)
    .join('\n');
  const known = entries.filter(({ path }) => path !== '').map(({ path }) => `"${path}"`);
  return `# ${name} completion for bash: source <(${name} completion bash)
_${identifier(name)}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path\${path:+ }$word" in
      ${known.join('|')}) path="$path\${path:+ }$word" ;;
    esac
  done
  case "$path" in
${cases}
  esac
  COMPREPLY=( $(compgen -W "$words" -- "$current") )
  if [[ $current != -* && -n $path ]]; then COMPREPLY+=( $(compgen -f -- "$current") ); fi
}
complete -o filenames -F _${identifier(name)} ${name}
`;
}

function zsh(name: string, entries: readonly Entry[]): string {
  const cases = entries
    .map(({ path, words }) => {
      const list = words.map(({ text, about }) => `'${quote(`${text}:${about}`)}'`).join(' ');
      return `    "${path}") words_here=(${list}) ;;`;
    })
    .join('\n');
  const known = entries.filter(({ path }) => path !== '').map(({ path }) => `"${path}"`);
  return `#compdef ${name}
# ${name} completion for zsh: ${name} completion zsh > a folder of $fpath/_${name}
_${identifier(name)}() {
  local at="" word
  local -a words_here
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at\${at:+ }$word" in
      ${known.join('|')}) at="$at\${at:+ }$word" ;;
    esac
  done
  case "$at" in
${cases}
  esac
  _describe '${name}' words_here
  [[ -n $at ]] && _files
}
compdef _${identifier(name)} ${name}
`;
}

function fish(name: string, entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ path, words }) => {
    const when = path === '' ? '__fish_use_subcommand' : conditionOf(path);
    return words.map(({ text, about }) => {
      const what = text.startsWith('--') ? `-l '${text.slice(2)}'` : `-f -a '${text}'`;
      return `complete -c ${name} -n '${when}' ${what} -d '${quote(about)}'`;
    });
  });
  return `# ${name} completion for fish: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n${lines.join('\n')}\n`;
}

function conditionOf(path: string): string {
  return path
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ');
}

/** Inside single quotes of any of the shells. */
function quote(text: string): string {
  return text.replace(/'/g, '’').replace(/\\/g, '/');
}

function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '_');
}
