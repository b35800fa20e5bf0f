/** What the forms of certificates, metadata and settings stand for. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, optionsOf } from '../../../../src-renderer/features/certificates/create-options';
import { percentOn, yearsAround } from '../../../../src-renderer/features/certificates/validity-bar';
import { emptyMetadata, inputOf } from '../../../../src-renderer/features/metadata/metadata-draft';
import { readConfiguration } from '../../../../src-renderer/features/settings/configuration-file';

const now = Date.UTC(2026, 2, 11);

describe('the form of a certificate', () => {
  it('leaves out what is not said, so that the start decides', () => {
    expect(optionsOf(emptyDraft, now)).toEqual({ preset: 'idp-signing', hash: 'sha256', key: 'rsa2048' });
  });

  it('asks for an expired one with both ends in the past', () => {
    expect(optionsOf({ ...emptyDraft, start: 'expired' }, now)).toMatchObject({
      notBefore: '2025-03-10T00:00:00.000Z',
      notAfter: '2026-03-10T00:00:00.000Z',
    });
  });

  it('sends a request neither a window nor an issuer', () => {
    const draft = { ...emptyDraft, request: true, notAfter: '2030-01-01', issuer: 'new' as const };
    expect(Object.keys(optionsOf(draft, now)).sort()).toEqual(['csr', 'hash', 'key', 'preset']);
  });

  it('uses a private key again in place of making one', () => {
    const options = optionsOf({ ...emptyDraft, privateKey: 'PEM' }, now);
    expect(options).toMatchObject({ privateKey: 'PEM' });
    expect(options).not.toHaveProperty('key');
  });

  it('takes the end over the days', () => {
    const options = optionsOf({ ...emptyDraft, notAfter: ' 2030-01-01 ', days: 7 }, now);
    expect(options).toMatchObject({ notAfter: '2030-01-01' });
    expect(options).not.toHaveProperty('days');
  });
});

describe('the axis of years', () => {
  const years = yearsAround(now);

  it('begins two years before today', () => expect(years).toEqual([2024, 2025, 2026, 2027, 2028, 2029]));

  it('holds what lies outside at its edges', () => {
    expect(percentOn(years, Date.UTC(2010, 0, 1))).toBe(0);
    expect(percentOn(years, Date.UTC(2040, 0, 1))).toBe(100);
    expect(percentOn(years, Date.UTC(2027, 0, 1))).toBeCloseTo(50, 0);
  });
});

describe('the form of metadata', () => {
  it('asks for nothing without an entityID and an endpoint', () => {
    expect(inputOf(emptyMetadata, [])).toBeNull();
    expect(inputOf({ ...emptyMetadata, entityId: 'https://sp.example' }, [])).toBeNull();
  });

  it('sends an IdP nothing that is for an SP', () => {
    const input = inputOf(
      {
        ...emptyMetadata,
        role: 'idp',
        entityId: ' https://idp.example ',
        services: [{ binding: 'redirect', location: 'https://idp.example/sso ' }],
        attributes: ['mail'],
        wantAssertions: true,
      },
      [],
    );
    expect(input).toMatchObject({
      entityId: 'https://idp.example',
      services: [{ binding: 'redirect', location: 'https://idp.example/sso' }],
    });
    expect(input).not.toHaveProperty('attributes');
    expect(input).not.toHaveProperty('wantAssertionsSigned');
  });
});

describe('a configuration that is imported', () => {
  it('is refused when it is no JSON object', () => {
    expect(readConfiguration('ports: 1')).toBeNull();
    expect(readConfiguration('[]')).toBeNull();
  });

  it('is parted in what changes at once and what waits for the next start', () => {
    const read = readConfiguration(
      '{"identityProvider":{"flavour":"okta","entityId":"x"},"serviceProvider":{"groupMapping":{},"authnRequest":{}},"ports":{}}',
    );
    expect(read).toEqual({
      change: { flavour: 'okta', groupMapping: {} },
      later: ['ports', 'identityProvider.entityId', 'serviceProvider.authnRequest'],
    });
  });
});
