/** Commands that take part in logins: serve, login, replay, run, import. */
import type { Command } from 'commander';
import type { ExportFlags } from '../commands/export';
import type { ImportFlags } from '../commands/import';
import type { LoginFlags } from '../commands/login';
import type { ReplayFlags } from '../commands/replay';
import type { RunFlags } from '../commands/run';
import type { ServeFlags } from '../commands/serve';
import { collect, examples, INPUT, type RunAction } from './shared';

export function addLoginCommands(program: Command, run: RunAction): void {
  program
    .command('serve')
    .description('mock IdP, mock SP and the web workbench; prints one JSON line when ready')
    .option('--config <file>', 'YAML or JSON')
    .option('--port <port>', 'of the workbench (default: 7000)')
    .option('--idp-port <port>', 'of the mock IdP (default: 7001)')
    .option('--sp-port <port>', 'of the mock SP (default: 7002)')
    .option('--data <folder>', 'where keys are kept')
    .option('--no-ui', 'only the mock IdP and SP')
    .addHelpText(
      'after',
      examples(
        'serve',
        'serve --config workbench.yaml --port 7100',
        'serve --no-ui --idp-port 0 --sp-port 0',
      ),
    )
    .action(run(async (flags: ServeFlags) => (await import('../commands/serve')).runServe(flags)));

  program
    .command('login')
    .description('act as the browser through one login and print every hop')
    .argument('<login-url>', 'where the application starts its login')
    .option('--persona <name>', 'who signs in')
    .option('--password <password>', 'their password, where one is wanted')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        'login http://127.0.0.1:7002/sp/login',
        'login http://127.0.0.1:7002/sp/login --persona bob --json',
      ),
    )
    .action(
      run(async (url: string, flags: LoginFlags) =>
        (await import('../commands/login')).runLoginCommand(url, flags),
      ),
    );

  program
    .command('replay')
    .description('send a captured message again, as it is or freshened')
    .argument('<input>', INPUT)
    .option('--acs <url>', 'the assertion consumer service a Response is posted to')
    .option('--sso <url>', 'where an AuthnRequest or a logout message is posted to, in place of --acs')
    .option('--freshen', 'new times, IDs, addresses and InResponseTo, signed again')
    .option('--key <pem>', 'the key to sign with')
    .option('--cert <pem>', 'its certificate')
    .option('--relay-state <state>', 'the RelayState to go with it (default: as captured)')
    .option('--login-url <url>', 'start a login there and answer its request, in its session')
    .option('--audience <id>', 'the entityID of the receiver (default: who asks, else as captured)')
    .option('--in-response-to <id>', 'the request it answers (default: of --login-url, else left out)')
    .option(
      '--decrypt-key <pem>',
      'opens encrypted assertions, so that they can be freshened (repeatable)',
      collect,
    )
    .option('--encrypt-cert <pem>', 'encrypt the assertions to it again')
    .option('--at <time>', 'the instant to freshen to, ISO 8601 (default: now)')
    .option('--persona <name>', 'who signs in where a request that is replayed leads to a sign-in page')
    .option('--allow-host <host>', 'a host besides this machine that may be contacted (repeatable)', collect)
    .option('--expect-url <part>', 'signed in means: the address of the last page holds this')
    .option('--expect-status <status>', 'signed in means: the last page answers with this')
    .option('--expect-text <text>', 'signed in means: this stands on the last page')
    .option('--expect-cookie <name>', 'signed in means: this cookie was set')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        'replay captured.xml --acs http://127.0.0.1:7002/sp/acs',
        'replay captured.xml --acs http://127.0.0.1:7002/sp/acs --freshen --key idp.key.pem --cert idp.cert.pem',
        'replay captured.xml --acs http://localhost:8080/acs --login-url http://localhost:8080/login --freshen --key idp.key.pem --cert idp.cert.pem --expect-cookie session',
      ),
    )
    .action(
      run(async (input: string, flags: ReplayFlags) =>
        (await import('../commands/replay')).runReplayCommand(input, flags),
      ),
    );

  program
    .command('run')
    .description('run a suite of replays, mints, checks and logins with expected outcomes')
    .argument('<suite>', 'the suite, YAML or JSON; see docs/suites.md')
    .option(
      '--format <formats>',
      'text, json, junit or html; several, with commas, make files (default: text)',
    )
    .option('--json', 'the same as --format json')
    .option('--out <folder>', 'write the reports there, named as the suite')
    .addHelpText(
      'after',
      examples(
        'run suite.yaml',
        'run suite.yaml --format junit > results.xml',
        'run suite.yaml --format junit,json,html --out reports',
      ),
    )
    .action(
      run(async (file: string, flags: RunFlags) =>
        (await import('../commands/run')).runSuiteCommand(file, flags),
      ),
    );

  program
    .command('import')
    .description('take in a capture: the logins in it, joined and judged')
    .argument(
      '<file>',
      'a HAR, a SAML-tracer export, a folder or zip of messages, curl or fetch lines, raw HTTP; - for piped in',
    )
    .option('--data <folder>', 'keep the flows in this data directory')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples('import login.har', 'import SAML-tracer-export.json --json', 'import captured/ --data ./data'),
    )
    .action(
      run(async (file: string, flags: ImportFlags) =>
        (await import('../commands/import')).runImport(file, flags),
      ),
    );

  program
    .command('export')
    .description('flows of the trace as one file')
    .argument('[flows...]', 'ids of flows, as the trace shows them (default: all)')
    .option('--data <folder>', 'the data directory')
    .option('--format <format>', 'har, json, html or redacted (default: json)')
    .option('--search <words>', 'only flows found by these words')
    .option('--out <folder>', 'write a file there (default: print it)')
    .option('--force', 'write over files that exist')
    .addHelpText(
      'after',
      examples(
        'export --format har --out .',
        'export --search "alice rejected" --format redacted --out ticket',
      ),
    )
    .action(
      run(async (flows: string[], flags: ExportFlags) =>
        (await import('../commands/export')).runExport(flows, flags),
      ),
    );
}
