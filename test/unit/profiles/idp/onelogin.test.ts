import { beforeAll, describe, expect, it } from 'vitest';
import type { AttributeSpec } from '../../../../src-main/core/saml/build-assertion';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { onelogin } from '../../../../src-main/profiles/idp/onelogin';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { issueAs } from '../../../helpers/issue-as';
import { sha1OfOldDays, skeletonOf, windowsOf, withoutDifferences } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

function attributesOf(groups: readonly string[]): AttributeSpec[] {
  return releaseAttributes({
    persona: {
      username: 'ross',
      email: 'ross@example.com',
      firstName: 'Ross',
      lastName: 'Kinder',
      groups: [],
      attributes: {},
    },
    flavour: onelogin,
    groups,
    wanted: null,
  });
}

describe('onelogin', () => {
  it.for([
    ['assertion', 'gosaml2/onelogin_response.xml', false],
    ['response', 'crewjam/TestSPCanHandleOneloginResponse_response', true],
  ] as const)('writes a Response as OneLogin does, signing the %s', ([sign, file, answers], { skip }) => {
    skip(!hasCorpus, WITHOUT_CORPUS);
    const theirs = readCorpus(file);
    const ours = issueAs(onelogin, made.key, {
      sign,
      attributes: answers ? attributesOf([]) : [],
      request: answers ? { id: '_request' } : null,
    });
    expect(skeletonOf(ours)).toEqual(withoutDifferences(skeletonOf(theirs), [sha1OfOldDays]));
    expect(windowsOf(ours)).toEqual(windowsOf(theirs));
  });

  it('gives what it signs an ID of another form', () => {
    const ids = (sign: 'assertion' | 'response'): string[] =>
      [...issueAs(onelogin, made.key, { sign }).matchAll(/ ID="([^"]+)"/g)].map((each) => each[1]!);
    const [response, signed] = ids('assertion');
    expect(response).toMatch(/^R[0-9a-f]{40}$/);
    expect(signed).toMatch(/^pfx[0-9a-f-]{36}$/);
    expect(ids('response')[0]).toMatch(/^pfx/);
    expect(ids('response')[1]).toMatch(/^A[0-9a-f]{40}$/);
  });

  it('sends an empty value where there is none', () => {
    const sent = attributesOf([]).map(({ name, values }) => [name, values]);
    expect(sent).toContainEqual(['memberOf', ['']]);
    expect(sent).toContainEqual(['PersonImmutableID', ['']]);
    expect(sent.map(([name]) => name)).toContain('User.email');
  });
});
