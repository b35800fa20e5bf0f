import { beforeAll, describe, expect, it } from 'vitest';
import { ping } from '../../../../src-main/profiles/idp/ping';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { issueAs } from '../../../helpers/issue-as';
import { skeletonOf, windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

describe('ping', () => {
  it.for([
    ['response', 'gosaml2/pingfed/pfed11_response_01.b64'],
    ['assertion', 'gosaml2/pingfed/pfed11_response_03.b64'],
  ] as const)('writes a Response as PingFederate does, signing the %s', ([sign, file], { skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus(file);
    const ours = issueAs(ping, made.key, {
      sign,
      attributes: ['firstname', 'group', 'lastname'].map((name) => ({
        name,
        nameFormat: ping.attributes.nameFormat,
        values: ['x'],
      })),
    });
    expect(skeletonOf(ours)).toEqual(skeletonOf(theirs));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
    const signature = (xml: string): string =>
      /<ds:Signature .*<\/ds:Signature>/s.exec(xml)![0].replace(/[A-Za-z0-9+/=._-]+/g, 'x');
    expect(signature(ours).split('\n').slice(0, 13)).toEqual(signature(theirs).split('\n').slice(0, 13));
  });

  it('names IDs with 27 characters', () => {
    const ids = [...issueAs(ping, made.key).matchAll(/ ID="([^"]+)"/g)].map((each) => each[1]!);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]{26}$/);
  });
});
