/** The command line: parses, calls one use case, prints, and ends with the promised exit code. */
import { Command, CommanderError } from 'commander';
import { describeUserError } from '../../app/describe-error';
import type { CertificateCreateFlags } from './commands/certificate-create';
import type { CertificateInspectFlags } from './commands/certificate-inspect';
import type { CheckFlags } from './commands/check';
import type { DecodeFlags } from './commands/decode';
import type { ImportFlags } from './commands/import';
import type { LoginFlags } from './commands/login';
import type { MapFlags } from './commands/map';
import type { MetadataCreateFlags } from './commands/metadata-create';
import type { MetadataInspectFlags } from './commands/metadata-inspect';
import type { MintFlags } from './commands/mint';
import type { ReplayFlags } from './commands/replay';
import type { ServeFlags } from './commands/serve';
import { type ExitCode, printable, writeError } from './io';

const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];
let exitCode: ExitCode = 0;
/** Each command loads what it needs when it runs, so that the small ones start fast. */
const run =
  <Args extends unknown[]>(action: (...args: Args) => Promise<ExitCode>) =>
  async (...args: Args): Promise<void> => {
    exitCode = await action(...args);
  };

const INPUT = 'a file or - : XML, base64, a URL, a form body, a page, a curl or fetch line, a log line';

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  saml-workbench ${line}`).join('\n')}`;
}

function createProgram(): Command {
  const program = new Command('saml-workbench')
    .description('Decode, judge and produce SAML 2.0 messages')
    .version(__APP_VERSION__)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined });

  program
    .command('decode')
    .description('unwrap an input and show what is in it')
    .argument('<input>', INPUT)
    .option('--json', 'print one JSON document')
    .option('--decrypt-key <pem>', "the SP's private key, for encrypted assertions (repeatable)", collect)
    .action(
      run(async (input: string, flags: DecodeFlags) =>
        (await import('./commands/decode')).runDecode(input, flags),
      ),
    );

  program
    .command('check')
    .description('judge a message as a strict service provider would')
    .argument('<input>', INPUT)
    .option('--format <format>', 'text, json, sarif or junit (default: text)')
    .option('--json', 'the same as --format json')
    .option('--idp-metadata <file>', "the IdP's metadata (repeatable)", collect)
    .option('--idp-cert <pem>', "the IdP's signing certificate (repeatable)", collect)
    .option('--sp-metadata <file>', "the SP's metadata")
    .option('--sp-entity-id <id>', "the SP's entityID")
    .option('--acs-url <url>', "the SP's assertion consumer service")
    .option('--request <input>', 'the AuthnRequest this answers, in any encoding')
    .option('--request-id <id>', 'the ID of that AuthnRequest')
    .option('--unsolicited', 'there was no request')
    .option('--sp-profile <profile>', 'ovhcloud, qovery:CONNECTION_NAME=acme, ...')
    .option('--sp-variable <name=value>', 'a variable of the profile (repeatable)', collect)
    .option('--mapping <file>', 'a group mapping to evaluate')
    .option('--decrypt-key <pem>', "the SP's private key (repeatable)", collect)
    .option('--at <time>', 'the time to judge at, ISO 8601 (default: now)')
    .option('--skew <seconds>', 'clock skew allowed (default: 180)')
    .option('--pack <packs>', 'packs of checks, separated by commas (default: core)')
    .option(
      '--readings <readers>',
      'who else reads the message: libxml2, xml-crypto, none (default: libxml2)',
    )
    .option('--redact', 'keep structure and findings, hide values and keys')
    .action(
      run(async (input: string, flags: CheckFlags) =>
        (await import('./commands/check')).runCheck(input, flags),
      ),
    );

  program
    .command('map')
    .description('attributes and groups to roles, with the reason')
    .argument('<input>', INPUT)
    .requiredOption('--mapping <file>', 'the mapping, JSON or YAML')
    .option('--json', 'print one JSON document')
    .option('--decrypt-key <pem>', "the SP's private key (repeatable)", collect)
    .action(
      run(async (input: string, flags: MapFlags) => (await import('./commands/map')).runMap(input, flags)),
    );

  program
    .command('mint')
    .description('a signed Response without any server')
    .option('--flavour <flavour>', 'how it is written: okta, entra-id, keycloak, ... (see list-flavours)')
    .option('--sp-profile <profile>', 'the application it is for (see list-profiles)')
    .option('--sp-variable <name=value>', 'a variable of the profile (repeatable)', collect)
    .option('--persona <name>', 'who signs in: alice, bob, carol, dave')
    .option('--sp-metadata <file>', 'the application it is for, by its metadata')
    .option('--in-response-to <id>', 'the ID of the AuthnRequest (default: unsolicited)')
    .option('--key <pem>', 'the key to sign with')
    .option('--cert <pem>', 'its certificate')
    .option('--cert-out <file>', 'write the certificate that verifies it')
    .option('--scenario <id>', 'a fault or attack to build in (see list-scenarios)')
    .option('--at <time>', 'the instant of issue, ISO 8601 (default: now)')
    .option('--relay-state <state>', 'a RelayState to go with it')
    .option('--sign <parts>', 'assertion, response, both or none')
    .option('--encrypt', "encrypt the assertion to the SP's certificate")
    .option('--encrypt-name-id', 'encrypt the NameID inside the assertion (EncryptedID)')
    .option('--encrypt-attribute <name>', 'encrypt this attribute by itself (repeatable)', collect)
    .option('--group-form <form>', 'groups as name, guid, dn or path (default: as the flavour)')
    .option('--group-overage <rule>', 'with too many groups: link or left-out (default: as the flavour)')
    .option('--idp-entity-id <id>', 'the Issuer')
    .option('--encoding <encoding>', 'xml, base64 or wire, which is all that travels (default: xml)')
    .option('--json', 'print one JSON document')
    .action(run(async (flags: MintFlags) => (await import('./commands/mint')).runMint(flags)));

  program
    .command('serve')
    .description('mock IdP, mock SP and the web workbench; prints one JSON line when ready')
    .option('--config <file>', 'YAML or JSON')
    .option('--port <port>', 'of the workbench (default: 7000)')
    .option('--idp-port <port>', 'of the mock IdP (default: 7001)')
    .option('--sp-port <port>', 'of the mock SP (default: 7002)')
    .option('--data <folder>', 'where keys are kept')
    .option('--no-ui', 'only the mock IdP and SP')
    .action(run(async (flags: ServeFlags) => (await import('./commands/serve')).runServe(flags)));

  program
    .command('login')
    .description('act as the browser through one login and print every hop')
    .argument('<login-url>', 'where the application starts its login')
    .option('--persona <name>', 'who signs in')
    .option('--password <password>', 'their password, where one is wanted')
    .option('--json', 'print one JSON document')
    .action(
      run(async (url: string, flags: LoginFlags) =>
        (await import('./commands/login')).runLoginCommand(url, flags),
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
        (await import('./commands/replay')).runReplayCommand(input, flags),
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
        (await import('./commands/import')).runImport(file, flags),
      ),
    );

  const certificate = program
    .command('certificate')
    .description('make test certificates, and see what is in one');
  certificate
    .command('create')
    .description('a key with its certificate or certificate request, as files')
    .option('--preset <preset>', 'idp-signing, sp-signing, sp-encryption or tls-localhost')
    .option('--subject <name>', 'CN=idp.example.com, O=Example; or a common name alone')
    .option('--san <name>', 'dns:, ip:, uri: or email: and the name (repeatable)', collect)
    .option('--key <kind>', 'rsa2048, rsa3072, rsa4096, p256, p384 or p521 (default: rsa2048)')
    .option('--private-key <pem>', 'a key to use again in place of a new one')
    .option('--days <days>', 'how long it is valid (default: 3650)')
    .option('--not-before <time>', 'when it begins, ISO 8601 (default: an hour ago)')
    .option('--not-after <time>', 'when it ends, ISO 8601')
    .option('--hash <hash>', 'sha256, sha384, sha512, or sha1 with a warning (default: sha256)')
    .option('--key-usage <usages>', 'digitalSignature,keyEncipherment, ...', collect)
    .option('--extended-key-usage <usages>', 'serverAuth,clientAuth, ...', collect)
    .option('--ca <path>', 'issue it from the CA in this file, or in this folder, made at the first use')
    .option('--intermediates <n>', 'of a new CA, between its root and what it issues (default: 1)')
    .option('--csr', 'a certificate request in place of a certificate')
    .option('--out <folder>', 'where the files go; - prints key and certificate (default: here)')
    .option(
      '--format <formats>',
      'pem, der, p12, jwk, keydescriptor, base64, fingerprints, all (default: pem)',
      collect,
    )
    .option('--password <password>', 'of the PKCS#12 file')
    .option('--force', 'write over files that exist')
    .option('--json', 'print one JSON document, without the key')
    .addHelpText(
      'after',
      examples(
        'certificate create --preset idp-signing --out keys',
        'certificate create --preset tls-localhost --ca ./test-ca --format pem,p12 --password changeit',
        'certificate create --subject "CN=old idp" --not-before 2020-01-01 --not-after 2021-01-01',
        'certificate create --csr --key p256 --subject "CN=sp.example.com" --san dns:sp.example.com',
      ),
    )
    .action(
      run(async (flags: CertificateCreateFlags) =>
        (await import('./commands/certificate-create')).runCertificateCreate(flags),
      ),
    );
  certificate
    .command('inspect')
    .description('what is in a certificate, a key, or anything that carries them')
    .argument('<input>', 'a file or - : PEM, DER, base64, PKCS#12, KeyInfo, metadata, a SAML message, JWKS')
    .option('--password <password>', 'of a PKCS#12 file or an encrypted key')
    .option(
      '--key <file>',
      'say whether this key belongs to it (repeatable); exit status 1 when not',
      collect,
    )
    .option('--at <time>', 'the time to judge validity at, ISO 8601 (default: now)')
    .option('--repair', 'print the certificates as clean PEM and nothing else')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        'certificate inspect idp.pem',
        'certificate inspect metadata.xml --json',
        'certificate inspect store.p12 --password changeit',
        'certificate inspect idp.cert.pem --key idp.key.pem',
        'certificate inspect pasted.txt --repair > clean.pem',
      ),
    )
    .action(
      run(async (input: string, flags: CertificateInspectFlags) =>
        (await import('./commands/certificate-inspect')).runCertificateInspect(input, flags),
      ),
    );

  const metadata = program.command('metadata').description('see, make and compare metadata');
  metadata
    .command('inspect')
    .description('entities, roles, keys and endpoints; large federations are streamed')
    .argument('<input>', 'a file or - : metadata in any encoding')
    .option('--entity <id>', 'show the entity with this entityID in full')
    .option('--search <text>', 'list entities by part of their name, entityID or scope')
    .option('--at <time>', 'the time to judge validity at, ISO 8601 (default: now)')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        'metadata inspect idp-metadata.xml',
        'metadata inspect federation.xml --search "university of"',
        'metadata inspect federation.xml --entity https://idp.example.org/shibboleth --json',
      ),
    )
    .action(
      run(async (input: string, flags: MetadataInspectFlags) =>
        (await import('./commands/metadata-inspect')).runMetadataInspect(input, flags),
      ),
    );
  metadata
    .command('create')
    .description('metadata of an IdP or an SP')
    .requiredOption('--role <role>', 'idp or sp')
    .requiredOption('--entity-id <id>', 'its entityID, an absolute URI')
    .option(
      '--sso <url>',
      'IdP: SingleSignOnService, URL or post:URL (default: redirect; repeatable)',
      collect,
    )
    .option(
      '--acs <url>',
      'SP: AssertionConsumerService, URL or artifact:URL (default: post; repeatable)',
      collect,
    )
    .option('--slo <url>', 'SingleLogoutService, URL or post:URL (default: redirect; repeatable)', collect)
    .option('--cert <pem>', 'a certificate for signing and encryption (repeatable)', collect)
    .option('--signing-cert <pem>', 'a certificate for signing alone (repeatable)', collect)
    .option('--encryption-cert <pem>', 'a certificate for encryption alone (repeatable)', collect)
    .option('--name-id-format <format>', 'emailAddress, persistent, ... or a URI (repeatable)', collect)
    .option(
      '--attribute <name>',
      'SP: an attribute it asks for, optional with ? at the end (repeatable)',
      collect,
    )
    .option('--organization <name>', 'who runs it')
    .option('--organization-url <url>', 'their page')
    .option('--want-requests-signed', 'IdP: WantAuthnRequestsSigned')
    .option('--requests-signed', 'SP: AuthnRequestsSigned')
    .option('--want-assertions-signed', 'SP: WantAssertionsSigned')
    .option('--valid-until <time>', 'when it ends, ISO 8601')
    .option('--valid-days <days>', 'the same, counted from now')
    .option('--cache-duration <duration>', 'how long it may be kept: PT6H, P1D')
    .option('--sign-key <pem>', 'sign it with this RSA key')
    .option('--sign-cert <pem>', 'the certificate of that key')
    .option(
      '--flavour <flavour>',
      'IdP: bindings and formats as this product writes them (see list-flavours)',
    )
    .option('--out <file>', 'write it there (default: print it)')
    .addHelpText(
      'after',
      examples(
        'metadata create --role sp --entity-id https://sp.example.com --acs https://sp.example.com/acs --cert sp.cert.pem',
        'metadata create --role idp --entity-id https://idp.example.com --sso https://idp.example.com/sso --flavour okta --signing-cert idp.cert.pem',
        'metadata create --role sp ... --valid-days 14 --sign-key federation.key.pem --sign-cert federation.cert.pem',
      ),
    )
    .action(
      run(async (flags: MetadataCreateFlags) =>
        (await import('./commands/metadata-create')).runMetadataCreate(flags),
      ),
    );
  metadata
    .command('diff')
    .description(
      'what sets two versions apart: keys, endpoints, formats, not lines; exit status 1 when different',
    )
    .argument('<before>', 'a file or -')
    .argument('<after>', 'a file or -')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples('metadata diff yesterday.xml today.xml'))
    .action(
      run(async (before: string, after: string, flags: { json?: boolean }) =>
        (await import('./commands/metadata-diff')).runMetadataDiff(before, after, flags),
      ),
    );

  const lists = [
    ['list-checks', 'every check', 'runListChecks'],
    ['list-scenarios', 'every fault and attack', 'runListScenarios'],
    ['list-flavours', 'every way an IdP writes', 'runListFlavours'],
    ['list-profiles', 'every application profile', 'runListProfiles'],
  ] as const;
  for (const [name, description, action] of lists) {
    program
      .command(name)
      .description(description)
      .option('--json', 'print one JSON document')
      .action(run(async (flags: { json?: boolean }) => (await import('./commands/list'))[action](flags)));
  }
  return program;
}

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

createProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    exitCode = reportFailure(error);
  })
  .finally(() => {
    process.exitCode = exitCode;
  });
