import { beforeAll, describe, expect, it } from 'vitest';
import { withGroupRules } from '../../../../src-main/core/roles/idp/group-rules';
import { issueErrorResponse } from '../../../../src-main/core/roles/idp/issue-error-response';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { releaseNameId } from '../../../../src-main/core/roles/idp/release-name-id';
import { NAMEID_FORMAT, STATUS } from '../../../../src-main/core/saml/identifiers';
import { entraId } from '../../../../src-main/profiles/idp/entra-id';
import { countedRandom } from '../../../helpers/counted-random';
import { issueAs } from '../../../helpers/issue-as';
import { windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const persona = {
  username: 'alice',
  email: 'alice@example.com',
  firstName: 'Alice',
  lastName: 'Adams',
  groups: [],
  attributes: {},
};
const GROUPS = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups';
const LINK = 'http://schemas.microsoft.com/claims/groups.link';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function released(count: number, flavour = entraId): [string, readonly string[]][] {
  const groups = Array.from({ length: count }, (_, index) => `Group ${index}`);
  return releaseAttributes({ persona, flavour, groups, wanted: null }).map(({ name, values }) => [
    name,
    values,
  ]);
}

describe('entra-id', () => {
  it('writes the assertion and its Signature in default namespaces, declarations after the attributes', () => {
    const xml = issueAs(entraId, made.key, {
      attributes: releaseAttributes({ persona, flavour: entraId, groups: [], wanted: null }),
    });
    expect(xml).toMatch(
      /^<samlp:Response ID="_[0-9a-f-]{36}" Version="2\.0" IssueInstant="2026-01-31T12:00:00\.123Z" Destination="https:\/\/sp\.test\/acs" InResponseTo="_request" xmlns:samlp="urn:oasis:names:tc:SAML:2\.0:protocol"><Issuer xmlns="urn:oasis:names:tc:SAML:2\.0:assertion">/,
    );
    expect(xml).toMatch(
      /<Assertion ID="(_[0-9a-f-]{36})" IssueInstant="[^"]+" Version="2\.0" xmlns="urn:oasis:names:tc:SAML:2\.0:assertion"><Issuer>[^<]+<\/Issuer><Signature xmlns="http:\/\/www\.w3\.org\/2000\/09\/xmldsig#"><SignedInfo><CanonicalizationMethod .* SessionIndex="\1">/,
    );
    expect(xml).not.toMatch(/NameFormat|xsi:type/);
    expect(xml.indexOf('<AttributeStatement>')).toBeLessThan(xml.indexOf('<AuthnStatement'));
  });

  it('is good from five minutes before to an hour after', () => {
    expect(windowsOf(issueAs(entraId, made.key))).toEqual([
      ['NotOnOrAfter', 3600],
      ['NotBefore', -300],
      ['NotOnOrAfter', 3600],
    ]);
  });

  it('sends the claims of every token, and groups as object IDs', () => {
    const attributes = new Map(released(2));
    expect([...attributes.keys()].map((name) => name.split('/').pop())).toEqual([
      'tenantid',
      'objectidentifier',
      'displayname',
      'groups',
      'identityprovider',
      'authnmethodsreferences',
      'givenname',
      'surname',
      'emailaddress',
      'name',
    ]);
    for (const group of attributes.get(GROUPS)!) expect(group).toMatch(GUID);
    expect(new Set(attributes.get(GROUPS)).size).toBe(2);
  });

  it('sends 150 groups, and a link instead of 151', () => {
    const most = new Map(released(150));
    expect(most.get(GROUPS)).toHaveLength(150);
    expect(most.has(LINK)).toBe(false);
    const more = new Map(released(151));
    expect(more.has(GROUPS)).toBe(false);
    const [tenant] = more.get('http://schemas.microsoft.com/identity/claims/tenantid')!;
    const [user] = more.get('http://schemas.microsoft.com/identity/claims/objectidentifier')!;
    expect(more.get(LINK)).toEqual([`https://graph.windows.net/${tenant}/users/${user}/getMemberObjects`]);
  });

  it('leaves 151 groups out altogether when told to', () => {
    const flavour = withGroupRules(entraId, { form: null, overage: 'left-out' });
    const more = new Map(released(151, flavour));
    expect(more.has(GROUPS) || more.has(LINK)).toBe(false);
    expect(new Map(released(150, flavour)).get(GROUPS)).toHaveLength(150);
  });

  it('has a pairwise NameID of 44 characters without qualifiers', () => {
    const nameId = releaseNameId({
      persona,
      flavour: entraId,
      idpEntityId: 'https://idp.test',
      spEntityId: 'https://sp.test',
      format: NAMEID_FORMAT.persistent,
      random: countedRandom(),
    });
    expect(nameId).toEqual({ format: NAMEID_FORMAT.persistent, value: nameId!.value });
    expect(nameId!.value).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('names no Destination in an error nobody signed', () => {
    const { xml } = issueErrorResponse({
      flavour: entraId,
      idp: { entityId: 'https://idp.test', signingKey: made.key },
      acsUrl: 'https://sp.test/acs',
      request: { id: '_r' },
      status: { code: STATUS.requester },
      now: 0,
      random: countedRandom(),
    });
    expect(xml).not.toContain('Destination');
  });
});
