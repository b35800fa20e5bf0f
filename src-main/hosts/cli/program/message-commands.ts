/** Commands about one message: decode, check, map, mint. */
import type { Command } from 'commander';
import type { CheckFlags } from '../commands/check';
import type { DecodeFlags } from '../commands/decode';
import type { MapFlags } from '../commands/map';
import type { MintFlags } from '../commands/mint';
import { collect, examples, INPUT, type RunAction } from './shared';

export function addMessageCommands(program: Command, run: RunAction): void {
  program
    .command('decode')
    .description('unwrap an input and show what is in it')
    .argument('<input>', INPUT)
    .option('--json', 'print one JSON document')
    .option('--decrypt-key <pem>', "the SP's private key, for encrypted assertions (repeatable)", collect)
    .addHelpText('after', examples('decode response.xml', 'decode - --json < pasted.txt'))
    .action(
      run(async (input: string, flags: DecodeFlags) =>
        (await import('../commands/decode')).runDecode(input, flags),
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
    .addHelpText(
      'after',
      examples(
        'check response.txt --idp-metadata idp.xml --sp-metadata sp.xml --request-id _1a2b',
        'check response.xml --idp-cert idp.pem --sp-profile qovery:CONNECTION_NAME=acme --unsolicited',
        'check response.xml --format sarif --redact',
      ),
    )
    .action(
      run(async (input: string, flags: CheckFlags) =>
        (await import('../commands/check')).runCheck(input, flags),
      ),
    );

  program
    .command('map')
    .description('attributes and groups to roles, with the reason')
    .argument('<input>', INPUT)
    .requiredOption('--mapping <file>', 'the mapping, JSON or YAML')
    .option('--json', 'print one JSON document')
    .option('--decrypt-key <pem>', "the SP's private key (repeatable)", collect)
    .addHelpText('after', examples('map response.xml --mapping groups.yaml'))
    .action(
      run(async (input: string, flags: MapFlags) => (await import('../commands/map')).runMap(input, flags)),
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
    .addHelpText(
      'after',
      examples(
        'mint --flavour okta --persona alice',
        'mint --sp-metadata sp.xml --key idp.key.pem --cert idp.cert.pem --encoding base64',
        'mint --scenario xsw-1 --encoding wire',
      ),
    )
    .action(run(async (flags: MintFlags) => (await import('../commands/mint')).runMint(flags)));
}
