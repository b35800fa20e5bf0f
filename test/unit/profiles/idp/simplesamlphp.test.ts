import { beforeAll, describe, expect, it } from 'vitest';
import { ATTRNAME_FORMAT, NAMEID_FORMAT } from '../../../../src-main/core/saml/identifiers';
import { simplesamlphp } from '../../../../src-main/profiles/idp/simplesamlphp';
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
    why: 'the sample’s SP got the NameFormat basic; uri is what SimpleSAMLphp writes by default today',
    change: changeAttributes(/^saml:Attribute$/, (attributes) =>
      attributes.map((each) => each.replace(ATTRNAME_FORMAT.basic, ATTRNAME_FORMAT.uri)),
    ),
  },
];

describe('simplesamlphp', () => {
  it('writes a Response as SimpleSAMLphp does', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('ruby-saml/responses/simple_saml_php.xml');
    const ours = issueAs(simplesamlphp, made.key, {
      nameId: {
        value: 'someone@example.com',
        format: NAMEID_FORMAT.emailAddress,
        spNameQualifier: 'hello.com',
      },
      attributes: [{ name: 'mail', nameFormat: simplesamlphp.attributes.nameFormat, values: ['x'] }],
    });
    expect(skeletonOf(ours)).toEqual(withoutDifferences(skeletonOf(theirs), differences));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
  });

  it('names IDs and sessions with 42 hexadecimal digits', () => {
    const xml = issueAs(simplesamlphp, made.key);
    expect(xml.match(/ (?:ID|SessionIndex)="_[0-9a-f]{42}"/g)).toHaveLength(3);
  });
});
