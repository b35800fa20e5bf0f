/** `metadata inspect`, `create` and `diff` as a process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InspectedMetadata, MetadataDiff } from '../../../../src-main/contract/model/metadata';
import { writeAggregate } from '../../../../tools/bench/make-aggregate';
import { federationXml, idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { idpEntityId, spEntityId } from '../../../helpers/response-xml';
import { type CliResult, runCli } from '../../../helpers/run-cli';
import { makeTestKey } from '../../../helpers/test-key';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'saml-cli-metadata-'));
  const { certPem, keyPem } = await makeTestKey('sp.test');
  writeFileSync(join(folder, 'cert.pem'), certPem);
  writeFileSync(join(folder, 'key.pem'), keyPem);
  writeFileSync(join(folder, 'idp.xml'), idpMetadataXml());
  writeFileSync(join(folder, 'federation.xml'), federationXml(idpMetadataXml(), spMetadataXml()));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const metadata = (args: readonly string[], stdin?: string): Promise<CliResult> =>
  runCli(['metadata', ...args], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });

describe('metadata inspect', () => {
  it('shows one entity, and says what has ended', async () => {
    const shown = await metadata(['inspect', 'idp.xml', '--at', '2026-07-01']);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain(idpEntityId);
    expect(shown.stdout).toContain('! it ended on 2026-06-01T00:00:00Z');
    expect(shown.stdout).toContain('SingleSignOnService  HTTP-Redirect  https://idp.example.com/sso');
  });

  it('lists, searches and opens', async () => {
    const listed = JSON.parse(
      (await metadata(['inspect', 'federation.xml', '--json'])).stdout,
    ) as InspectedMetadata;
    expect(listed).toMatchObject({ kind: 'EntitiesDescriptor', total: 2, entity: null });
    const found = await metadata(['inspect', 'federation.xml', '--search', spEntityId]);
    expect(found.stdout).toContain('1 of 2 entities');
    const none = await metadata(['inspect', 'federation.xml', '--search', 'nobody']);
    expect(none).toMatchObject({ code: 1, stderr: 'Nothing among 2 entities matches the search\n' });
    const opened = await metadata(
      ['inspect', '-', '--entity', spEntityId, '--json'],
      federationXml(idpMetadataXml(), spMetadataXml()),
    );
    expect((JSON.parse(opened.stdout) as InspectedMetadata).entity?.entityId).toBe(spEntityId);
    const missing = await metadata(['inspect', 'federation.xml', '--entity', 'urn:none']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/^error: federation\.xml: There is no entity "urn:none" among 2\. .*\n$/);
  });

  it('streams what is larger than a message may be', async () => {
    const file = join(folder, 'large.xml');
    await writeAggregate(file, { entities: 1200, entityBytes: 9800 });
    const found = await metadata(['inspect', 'large.xml', '--search', 'example1199.edu']);
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toContain('IDP       https://idp1199.example.edu');
    expect(found.stdout).toContain('1 of 1200 entities');
  });

  it('refuses other things by name', async () => {
    expect(await metadata(['inspect', 'cert.pem'])).toMatchObject({ code: 2, stdout: '' });
    expect((await metadata(['inspect', 'none.xml'])).stderr).toMatch(
      /^error: none\.xml cannot be read: there is no such file/,
    );
    expect((await metadata(['inspect', '-'], '<a/>')).stderr).toMatch(
      /^error: standard input: The input is no SAML metadata/,
    );
  });
});

describe('metadata create and diff', () => {
  const create = ['create', '--role', 'sp', '--entity-id', 'https://sp.test', '--acs', 'https://sp.test/acs'];

  it('creates what inspect reads and check accepts the signature of', async () => {
    const made = await metadata([
      ...create,
      '--cert',
      'cert.pem',
      '--sign-key',
      'key.pem',
      '--sign-cert',
      'cert.pem',
    ]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const read = await metadata(['inspect', '-', '--json'], made.stdout);
    expect(JSON.parse(read.stdout)).toMatchObject({ signed: true, entity: { entityId: 'https://sp.test' } });
    const checked = await runCli(['check', '-', '--idp-cert', 'cert.pem', '--json'], {
      cwd: folder,
      stdin: made.stdout,
    });
    expect(JSON.parse(checked.stdout)).toMatchObject({ signatures: [{ valid: true }] });
  });

  it('compares by meaning: 0 when equal, 1 when not', async () => {
    await metadata([...create, '--out', 'a.xml']);
    await metadata([...create, '--acs', 'artifact:https://sp.test/artifact', '--out', 'b.xml']);
    expect(await metadata(['diff', 'a.xml', 'a.xml'])).toMatchObject({ code: 0, stderr: '' });
    const different = await metadata(['diff', 'a.xml', 'b.xml', '--json']);
    expect(different.code).toBe(1);
    expect((JSON.parse(different.stdout) as MetadataDiff).changes.map(({ words }) => words)).toEqual([
      'SPSSODescriptor: AssertionConsumerService (HTTP-Artifact, index 1) was added: https://sp.test/artifact',
    ]);
    expect((await metadata(['diff', 'a.xml', 'cert.pem'])).stderr).toMatch(/^error: cert\.pem: /);
  });

  it.each([
    [['create', '--role', 'proxy', '--entity-id', 'urn:a'], /--role takes no "proxy"/],
    [
      ['create', '--role', 'sp', '--entity-id', 'https://sp.test'],
      /needs an AssertionConsumerService.*--acs/,
    ],
    [[...create, '--sso', 'https://idp.test'], /--sso is not for an SP/],
    [[...create, '--cert', 'key.pem'], /private key, not a certificate/],
    [[...create, '--valid-until', 'soon'], /"soon" is not a date/],
  ])('refuses %j with one line', async (args, message) => {
    const refused = await metadata(args);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(message);
    expect(refused.stderr).toMatch(/^error: .*\n$/);
  });
});
