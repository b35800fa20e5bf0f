import { describe, expect, it } from 'vitest';
import { flavourIds } from '../../../../src-main/contract/model/workbench';
import { findIdpFlavour, idpFlavours } from '../../../../src-main/profiles/idp/registry';

describe('idpFlavours', () => {
  it('are those the contract names', () => {
    expect(idpFlavours.map((each) => each.id)).toEqual([...flavourIds]);
  });

  it.each(idpFlavours)('$id is told apart and makes sense', (flavour) => {
    expect(findIdpFlavour(flavour.id)).toBe(flavour);
    expect(flavour.name).not.toBe('');
    expect(flavour.description).toMatch(/\.$/);
    if (flavour.source) {
      expect(flavour.source.url).toMatch(/^https:\/\//);
      expect(flavour.source.readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(flavour.windows.notBefore).toBeLessThanOrEqual(0);
    expect(flavour.windows.notOnOrAfter).toBeGreaterThan(0);
    expect(flavour.windows.confirmation).toBeGreaterThan(0);
    expect(flavour.nameId.formats).toContain(flavour.nameId.defaultFormat);
    expect(flavour.metadata.ssoBindings.length).toBeGreaterThan(0);
    expect(flavour.style.responseAttributes.filter((each) => each !== 'Consent').sort()).toEqual([
      'Destination',
      'ID',
      'InResponseTo',
      'IssueInstant',
      'Version',
    ]);
    expect(flavour.style.responseAttributes.includes('Consent')).toBe(flavour.style.consent !== null);
    expect([...flavour.style.assertionAttributes].sort()).toEqual(['ID', 'IssueInstant', 'Version']);
    expect([...flavour.style.nameIdAttributes].sort()).toEqual([
      'Format',
      'NameQualifier',
      'SPNameQualifier',
    ]);
    expect([...flavour.style.confirmationAttributes].sort()).toEqual([
      'Address',
      'InResponseTo',
      'NotOnOrAfter',
      'Recipient',
    ]);
    expect([...flavour.style.authnStatementAttributes].sort()).toEqual([
      'AuthnInstant',
      'SessionIndex',
      'SessionNotOnOrAfter',
    ]);
    expect([...flavour.style.attributeAttributes].sort()).toEqual(['FriendlyName', 'Name', 'NameFormat']);
    expect(flavour.attributes.defaults.some(({ from }) => from === 'groups')).toBe(true);
    expect(new Set(flavour.attributes.defaults.map(({ name }) => name)).size).toBe(
      flavour.attributes.defaults.length,
    );
  });

  it('knows no others', () => {
    expect(findIdpFlavour('Okta')).toBeUndefined();
  });
});
