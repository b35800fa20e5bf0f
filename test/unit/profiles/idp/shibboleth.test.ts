import { beforeAll, describe, expect, it } from 'vitest';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { releaseNameId } from '../../../../src-main/core/roles/idp/release-name-id';
import { shibboleth } from '../../../../src-main/profiles/idp/shibboleth';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { countedRandom } from '../../../helpers/counted-random';
import { issueAs } from '../../../helpers/issue-as';
import {
  changeAttributes,
  type MeantDifference,
  skeletonOf,
  withoutDifferences,
} from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const differences: readonly MeantDifference[] = [
  {
    why: 'the sample repeats xmlns:xenc inside what it encrypts, which says nothing more',
    change: changeAttributes(/EncryptionMethod|CipherData|EncryptedKey/, (attributes) =>
      attributes.filter((each) => !each.startsWith('xmlns:xenc')),
    ),
  },
  {
    why: 'the sample repeats xmlns:ds on the DigestMethod',
    change: changeAttributes(/DigestMethod/, (attributes) =>
      attributes.filter((each) => !each.startsWith('xmlns:ds')),
    ),
  },
  {
    why: 'the sample names EncryptedData and EncryptedKey, to which nothing refers',
    change: changeAttributes(/Encrypted(Data|Key)$/, (attributes) =>
      attributes.filter((each) => !each.startsWith('Id=')),
    ),
  },
];

const myself = {
  username: 'myself',
  email: 'myself@testshib.org',
  firstName: 'Me Myself',
  lastName: 'And I',
  groups: ['staff'],
  attributes: {},
};

describe('shibboleth', () => {
  it('encrypts as Shibboleth does', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('crewjam/SP_SamlResponse');
    const ours = issueAs(shibboleth, made.key, { sign: 'assertion', encrypt: true });
    expect(skeletonOf(ours)).toEqual(withoutDifferences(skeletonOf(theirs), differences));
    expect(ours.slice(0, 50)).toBe(theirs.slice(0, 50));
  });

  it('says where the user is, twice, and qualifies the NameID', () => {
    const nameId = releaseNameId({
      persona: myself,
      flavour: shibboleth,
      idpEntityId: 'https://idp.test',
      spEntityId: 'https://sp.test',
      format: null,
      random: countedRandom(),
    })!;
    const xml = issueAs(shibboleth, made.key, { nameId, clientAddress: '192.0.2.7' });
    expect(xml).toContain(
      '<saml2:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient" NameQualifier="https://idp.test" SPNameQualifier="https://sp.test">_',
    );
    expect(xml).toContain(
      '<saml2:SubjectConfirmationData Address="192.0.2.7" InResponseTo="_request" NotOnOrAfter=',
    );
    expect(xml).toContain('<saml2:SubjectLocality Address="192.0.2.7"/><saml2:AuthnContext>');
  });

  it('names attributes by object identifier, and eduPersonTargetedID holds a NameID', () => {
    const attributes = releaseAttributes({
      persona: myself,
      flavour: shibboleth,
      groups: myself.groups,
      wanted: null,
    });
    const xml = issueAs(shibboleth, made.key, { attributes });
    expect(xml).toContain(
      '<saml2:Attribute FriendlyName="uid" Name="urn:oid:0.9.2342.19200300.100.1.1" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml2:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">myself</saml2:AttributeValue></saml2:Attribute>',
    );
    expect(xml).toMatch(
      /<saml2:AttributeValue><saml2:NameID Format="urn:oasis:names:tc:SAML:2\.0:nameid-format:persistent" NameQualifier="https:\/\/idp\.test" SPNameQualifier="https:\/\/sp\.test">[\w-]{43}<\/saml2:NameID><\/saml2:AttributeValue>/,
    );
  });
});
