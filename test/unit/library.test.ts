import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import * as library from '../../src-main/library';

const at = '2026-03-02T09:41:05Z';
const spProfile = { id: 'qovery', variables: { CONNECTION_NAME: 'acme' } };

// The build puts the version in.
beforeAll(() => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0-test');
});

test('exports the promised functions', () => {
  expect(Object.keys(library).sort()).toEqual([
    'CertificateError',
    'UnreadableInputError',
    'UsageError',
    'checkMessage',
    'createCertificate',
    'decodeMessage',
    'inspectCertificate',
    'mapGroups',
    'mintResponse',
    'startWorkbench',
  ]);
});

test('mint, decode, check and map fit together', async () => {
  const minted = await library.mintResponse({ flavour: 'okta', spProfile, at, relayState: '/home' });
  expect(minted.relayState).toBe('/home');
  const decoded = library.decodeMessage(minted.base64);
  expect(decoded.messages[0]?.xml).toBe(minted.xml);
  const checked = await library.checkMessage(minted.xml, {
    idpCertificates: [minted.certificate],
    spProfile,
    unsolicited: true,
    at: new Date(at),
  });
  expect(checked.verdict).toBe('accept');
  const outcome = library.mapGroups(checked.trusted?.attributes ?? [], {
    enforce_group_sync: true,
    group_mappings: { admin: ['Administrators'] },
  });
  expect(outcome).toMatchObject({ outcome: 'mapped', roles: ['admin'] });
});

test('one bit of the Response flipped, and checkMessage rejects it', async () => {
  const { xml, certificate } = await library.mintResponse({ spProfile, at });
  const forged = xml.replace(/alice@example\.com/g, 'alicf@example.com');
  expect(forged).not.toBe(xml);
  const checked = await library.checkMessage(forged, {
    idpCertificates: [certificate],
    spProfile,
    unsolicited: true,
    at,
  });
  expect({ verdict: checked.verdict, trusted: checked.trusted }).toEqual({
    verdict: 'reject',
    trusted: null,
  });
});

test('certificates are made and inspected', async () => {
  const made = await library.createCertificate({ key: 'p256', subject: 'CN=library' });
  const inspected = await library.inspectCertificate(made.certPem ?? '', { keys: [made.keyPem] });
  expect(inspected).toMatchObject({
    certificates: [{ subject: 'CN=library' }],
    keys: [{ certificates: [1] }],
  });
  await expect(library.inspectCertificate('hello')).rejects.toBeInstanceOf(library.CertificateError);
});

test('errors are of a kind a caller can tell apart', async () => {
  expect(() => library.decodeMessage('SAMLResponse=%%%')).toThrow(library.UnreadableInputError);
  expect(() => library.mapGroups([], { default_role: '' })).toThrow(library.UsageError);
  await expect(library.checkMessage('<a/>', { spProfile: { id: 'slack' } })).rejects.toThrow(
    library.UsageError,
  );
  await expect(library.startWorkbench({ identityProvider: { flavour: 'nobody' } })).rejects.toThrow(
    /the flavours are generic, okta|Did you mean okta/,
  );
});

test('startWorkbench runs a mock IdP and SP on free ports, and stops them', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
  try {
    const { ready, stop } = await library.startWorkbench({ ports: { idp: 0, sp: 0 }, dataDirectory });
    expect(ready.ui).toBeNull();
    const metadata = await (await fetch(ready.idp.metadata)).text();
    expect(library.decodeMessage(metadata).messages[0]?.kind).toBe('EntityDescriptor');
    await stop();
    await expect(fetch(ready.idp.metadata)).rejects.toThrow();
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
