import { expect, test } from 'vitest';
import type { Check } from '../../../src-main/checks/check';
import { runChecks } from '../../../src-main/checks/run-checks';
import { responseXml } from '../../helpers/response-xml';
import { subjectOf } from '../../helpers/run-check';

const subject = subjectOf(responseXml());
const check = (parts: Partial<Check>): Check => ({
  id: 'demo',
  category: 'response',
  severity: 'error',
  title: 'Demo holds',
  failureTitle: 'Demo fails',
  why: 'Because.',
  remedy: { idp: null, sp: 'Mend it.' },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: () => true,
  run: () => [],
  ...parts,
});
const verdictOf = (parts: Partial<Check>) => runChecks(subject, [check(parts)])[0]?.verdict;

test('no failure is a pass, any failure a fail', () => {
  expect(verdictOf({})).toBe('pass');
  expect(verdictOf({ run: () => [{ message: 'wrong' }] })).toBe('fail');
});

test('another kind of message, or nothing to judge, is not applicable', () => {
  expect(verdictOf({ kinds: ['AuthnRequest'], run: () => [{ message: 'wrong' }] })).toBe('not-applicable');
  expect(verdictOf({ applies: () => false, needs: ['trusted-key'] })).toBe('not-applicable');
});

test('a missing need is named, and the check does not run', () => {
  const [outcome] = runChecks(subject, [
    check({
      needs: ['acs-url', 'trusted-key'],
      run: () => {
        throw new Error('ran');
      },
    }),
  ]);
  expect(outcome).toMatchObject({ verdict: 'not-verified', needs: ['trusted-key'] });
});

test('a check that throws is fatal, and the others run on', () => {
  const broken = check({
    run: () => {
      throw new Error('boom');
    },
  });
  expect(runChecks(subject, [broken, check({})])).toMatchObject([
    { verdict: 'fatal', reason: 'boom' },
    { verdict: 'pass' },
  ]);
});
