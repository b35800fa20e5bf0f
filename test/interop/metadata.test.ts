/** The metadata of both roles, judged with tools others wrote: the OASIS schemas through xmllint, signatures through xmlsec1. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeScript, whyMissing } from '../helpers/peers';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

const schemas = '/usr/share/xml/opensaml/saml-schema-metadata-2.0.xsd';
const missing = !existsSync(judgeScript)
  ? 'its script is not at ../shared/peers (or SAML_PEERS)'
  : !existsSync(schemas)
    ? 'not installed: opensaml-tools'
    : !existsSync('/usr/bin/xmllint')
      ? 'not installed: libxml2-utils'
      : whyMissing('pysaml2Sp');
const run = promisify(execFile);

describe.skipIf(missing !== null)(`metadata and the schema${missing === null ? '' : `: ${missing}`}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await startTestWorkbench({
      identityProvider: { flavour: 'okta', wantAuthnRequestsSigned: true },
    });
  });
  afterAll(async () => {
    await workbench.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each([
    ['IdP', () => workbench.ready.idp.metadata, ''],
    ['signed IdP', () => workbench.ready.idp.metadata, '?signed=true'],
    ['SP', () => workbench.ready.sp.metadata, ''],
    ['signed SP', () => workbench.ready.sp.metadata, '?signed=true'],
  ])('takes those of the %s', async (role, url, query) => {
    const file = join(directory, `${role}.xml`);
    const xml = await (await fetch(url() + query)).text();
    writeFileSync(file, xml);
    await run('/bin/bash', [judgeScript, 'xsd', file]);
    if (query === '') return;
    const body = /<ds:X509Certificate>([^<]+)</.exec(xml)?.[1] ?? '';
    const certificate = join(directory, `${role}.pem`);
    const lines = body.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
    writeFileSync(
      certificate,
      `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    );
    await run('/bin/bash', [judgeScript, 'sig', file, certificate, 'EntityDescriptor']);
    writeFileSync(file, xml.replace('entityID="http', 'entityID="https'));
    await expect(
      run('/bin/bash', [judgeScript, 'sig', file, certificate, 'EntityDescriptor']),
    ).rejects.toThrow();
  });
});
