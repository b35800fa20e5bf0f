import { beforeAll, describe, expect, it } from 'vitest';
import { describeIdp } from '../../../../src-main/core/roles/idp/describe-idp';
import type { IssueSpec } from '../../../../src-main/core/roles/idp/issue-response';
import { issueResponse } from '../../../../src-main/core/roles/idp/issue-response';
import { buildIdpMetadata } from '../../../../src-main/core/saml/build-metadata';
import { okta } from '../../../../src-main/profiles/idp/okta';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { countedRandom } from '../../../helpers/counted-random';
import { skeletonOf, withDeclarationsLast } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const NOW = Date.UTC(2016, 6, 25, 23, 20, 14, 859);

function issue(change: Partial<IssueSpec> = {}): string {
  return issueResponse({
    flavour: okta,
    idp: { entityId: 'http://www.okta.com/exk659aytfMeNI49v0h7', signingKey: made.key },
    sp: {
      entityId: '"123"',
      acsUrl: 'http://localhost:8080/v1/_saml_callback',
      encryptionCertificate: made.key.certificate,
    },
    nameId: { value: 'russellhaering', format: okta.nameId.defaultFormat },
    attributes: [
      { name: 'username', nameFormat: okta.attributes.nameFormat, values: ['russell.haering@scaleft.com'] },
    ],
    request: { id: '_15f66d2d-628b-4d9b-a99e-089d8da862e1' },
    now: NOW,
    random: countedRandom(),
    ...change,
  }).xml;
}

describe('okta', () => {
  it('writes a plain Response as Okta does', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('gosaml2/okta_response.xml');
    const ours = issue();
    expect(withDeclarationsLast(skeletonOf(ours))).toEqual(withDeclarationsLast(skeletonOf(theirs)));
    const times = (xml: string): string[] =>
      [...xml.matchAll(/"(20[\d-]+T[\d:.]+Z)"/g)].map((each) => each[1]!);
    expect(times(ours)).toEqual(times(theirs));
    const sessionIndex = (xml: string): string => /SessionIndex="([^"]+)"/.exec(xml)![1]!;
    expect(sessionIndex(ours)).toBe(sessionIndex(theirs));
    expect(ours.slice(0, 40)).toBe(theirs.slice(0, 40));
  });

  it.for([
    ['both', 'crewjam/TestSPCanHandleOktaResponseEncryptedAssertionBothSigned_response'],
    ['assertion', 'crewjam/TestSPCanHandleOktaResponseEncryptedSignedAssertion_response'],
    ['response', 'crewjam/TestSPCanHandleOktaSignedResponseEncryptedAssertion_response'],
  ] as const)(
    'writes an encrypted Response as Okta does, order and declarations alike: %s',
    ([sign, file], { skip }) => {
      skip(!hasCorpus, WITHOUT_CORPUS);
      expect(skeletonOf(issue({ sign, encrypt: true }))).toEqual(skeletonOf(readCorpus(file)));
    },
  );

  it('writes metadata as Okta does', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const location =
      'https://dev-513394.oktapreview.com/app/rstudioincdev513394_dev_1/exkppsa1qwuFV4D7z0h7/sso/saml';
    const ours = buildIdpMetadata(
      describeIdp({
        flavour: okta,
        entityId: 'http://www.okta.com/exkppsa1qwuFV4D7z0h7',
        ssoUrl: location,
        keys: { signing: [made.key.certificate], encryption: [] },
        wantAuthnRequestsSigned: false,
      }),
    );
    const theirs = readCorpus('crewjam/TestSPCanHandleOktaResponseEncryptedAssertionBothSigned_IDPMetadata');
    expect(withDeclarationsLast(skeletonOf(ours))).toEqual(withDeclarationsLast(skeletonOf(theirs)));
  });

  it('names its IDs with decimal digits', () => {
    expect(issue()).toMatch(/<saml2p:Response Destination="[^"]+" ID="id\d{26}" InResponseTo=/);
  });

  it('has a SessionIndex of its own when nobody asked', () => {
    const xml = issue({ request: null });
    expect(xml).toMatch(/SessionIndex="id\d{26}"/);
    expect(xml).not.toContain('InResponseTo');
  });

  it('keeps xs by InclusiveNamespaces only where typed values are in sight', () => {
    expect([...issue().matchAll(/PrefixList="xs"/g)]).toHaveLength(2);
    expect(issue({ attributes: [] })).not.toContain('PrefixList');
    expect(issue({ encrypt: true })).not.toContain('PrefixList');
  });
});
