import { beforeAll, describe, expect, it } from 'vitest';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { releaseNameId } from '../../../../src-main/core/roles/idp/release-name-id';
import { google } from '../../../../src-main/profiles/idp/google';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { countedRandom } from '../../../helpers/counted-random';
import { issueAs } from '../../../helpers/issue-as';
import { skeletonOf, windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const ross = {
  username: 'ross',
  email: 'ross@example.com',
  firstName: 'Ross',
  lastName: 'Kinder',
  groups: [],
  attributes: {},
};

describe('google', () => {
  it('writes a Response as Google does, to the last declaration', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('crewjam/TestSPCanHandlePlaintextResponse_response');
    const names = ['phone', 'address', 'jobTitle', 'firstName', 'lastName'];
    const ours = issueAs(google, made.key, {
      sign: 'response',
      nameId: releaseNameId({
        persona: ross,
        flavour: google,
        idpEntityId: 'https://idp.test',
        spEntityId: 'https://sp.test',
        format: null,
        random: countedRandom(),
      })!,
      attributes: releaseAttributes({
        persona: ross,
        flavour: google,
        groups: [],
        wanted: names.map((name) => ({ name, from: name })),
      }),
    });
    expect(skeletonOf(ours)).toEqual(skeletonOf(theirs));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
    expect(ours.slice(0, 60)).toBe(theirs.slice(0, 60));
  });

  it('breaks base64 into lines and says whose the certificate is', () => {
    const xml = issueAs(google, made.key);
    expect(xml).toContain('<ds:X509SubjectName>CN=idp.test</ds:X509SubjectName><ds:X509Certificate>');
    expect(/<ds:SignatureValue>([^<]*)</.exec(xml)![1]!.split('\n')[0]).toHaveLength(76);
  });
});
