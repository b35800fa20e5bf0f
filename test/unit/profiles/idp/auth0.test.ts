import { beforeAll, describe, expect, it } from 'vitest';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { ATTRNAME_FORMAT } from '../../../../src-main/core/saml/identifiers';
import { auth0 } from '../../../../src-main/profiles/idp/auth0';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { issueAs } from '../../../helpers/issue-as';
import {
  changeAttributes,
  type MeantDifference,
  sha1OfOldDays,
  skeletonOf,
  windowsOf,
  withoutDifferences,
} from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const differences: readonly MeantDifference[] = [
  sha1OfOldDays,
  {
    why: 'the sample has the Signature last; node-samlp puts it after the Issuer since, as the schema asks',
    change: (tags) => {
      const at = tags.findIndex(({ name }) => name === 'Signature');
      const signature = tags.slice(at, -1);
      const issuer = tags.findIndex(({ name }) => name === '/saml:Issuer');
      return [...tags.slice(0, issuer + 1), ...signature, ...tags.slice(issuer + 1, at), ...tags.slice(-1)];
    },
  },
  {
    why: 'the sample has values of any type; node-saml types them since (typedAttributes)',
    change: changeAttributes(/AttributeValue/, (attributes) =>
      attributes.map((each) => each.replace('xs:anyType', 'xs:string')),
    ),
  },
  {
    why: 'the sample has no NameFormat; node-saml writes one since (includeAttributeNameFormat)',
    change: changeAttributes(/^saml:Attribute$/, (attributes) => [
      ...attributes,
      `NameFormat="${ATTRNAME_FORMAT.uri}"`,
    ]),
  },
];

describe('auth0', () => {
  it('writes a Response as Auth0 did, but for what its libraries changed since', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('gosaml2/auth0_response.xml');
    const names = [...theirs.matchAll(/<saml:Attribute Name="([^"]+)"/g)].map((each) => each[1]!);
    const ours = issueAs(auth0, made.key, {
      sign: 'response',
      nameId: { value: 'auth0|alice', format: auth0.nameId.defaultFormat },
      attributes: names.map((name) => ({ name, nameFormat: ATTRNAME_FORMAT.uri, values: ['x'] })),
    });
    expect(skeletonOf(ours)).toEqual(withoutDifferences(skeletonOf(theirs), differences));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
  });

  it('dates the Response to the second and the assertion to the millisecond', () => {
    const xml = issueAs(auth0, made.key);
    expect([...xml.matchAll(/IssueInstant="([^"]+)"/g)].map((each) => each[1])).toEqual([
      '2026-01-31T12:00:00Z',
      '2026-01-31T12:00:00.123Z',
    ]);
  });

  it('chooses the NameFormat by the name', () => {
    const persona = { username: 'alice', groups: [], attributes: { a: ['1'], 'b c': ['2'] } };
    const wanted = ['https://x.test/a', 'a', 'b c'].map((name) => ({ name, from: 'login' }));
    expect(
      releaseAttributes({ persona, flavour: auth0, groups: [], wanted }).map((each) => each.nameFormat),
    ).toEqual([ATTRNAME_FORMAT.uri, ATTRNAME_FORMAT.basic, ATTRNAME_FORMAT.unspecified]);
  });
});
