/** `certificate create` and `certificate inspect`. */
import type { Command } from 'commander';
import type { CertificateCreateFlags } from '../commands/certificate-create';
import type { CertificateInspectFlags } from '../commands/certificate-inspect';
import { collect, examples, type RunAction } from './shared';

export function addCertificateCommands(program: Command, run: RunAction): void {
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
        (await import('../commands/certificate-create')).runCertificateCreate(flags),
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
        (await import('../commands/certificate-inspect')).runCertificateInspect(input, flags),
      ),
    );
}
