/** `metadata inspect`, `metadata create` and `metadata diff`. */
import type { Command } from 'commander';
import type { MetadataCreateFlags } from '../commands/metadata-create';
import type { MetadataInspectFlags } from '../commands/metadata-inspect';
import { collect, examples, type RunAction } from './shared';

export function addMetadataCommands(program: Command, run: RunAction): void {
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
        (await import('../commands/metadata-inspect')).runMetadataInspect(input, flags),
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
        (await import('../commands/metadata-create')).runMetadataCreate(flags),
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
        (await import('../commands/metadata-diff')).runMetadataDiff(before, after, flags),
      ),
    );
}
