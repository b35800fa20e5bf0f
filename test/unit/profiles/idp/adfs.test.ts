import { beforeAll, describe, expect, it } from 'vitest';
import { adfs } from '../../../../src-main/profiles/idp/adfs';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { issueAs } from '../../../helpers/issue-as';
import { skeletonOf, windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

describe('adfs', () => {
  it('writes a Response as AD FS does, to the last declaration', ({ skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus('gosaml2/adfs_response.b64');
    const ours = issueAs(adfs, made.key, {
      attributes: [
        { name: 'givenname', nameFormat: adfs.attributes.nameFormat, values: ['paul'] },
        { name: 'surname', nameFormat: adfs.attributes.nameFormat, values: ['fraley'] },
      ],
    });
    expect(skeletonOf(ours)).toEqual(skeletonOf(theirs));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
  });

  it('names its IDs by GUID, and the session by the assertion', () => {
    const xml = issueAs(adfs, made.key);
    const id = /<Assertion ID="(_[0-9a-f-]{36})"/.exec(xml)![1]!;
    expect(xml).toContain(`SessionIndex="${id}"`);
  });
});
