import { expect, test } from 'vitest';
import { loginLoop } from '../../../../src-main/checks/flow/login-loop';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { healthyFlow, inFlow, postedResponse, sentRequest, setCookie } from '../../../helpers/flow-facts';
import { failuresOf, passes } from '../../../helpers/run-check';

const again = (ms: number) => sentRequest({ at: judgedAt + ms }, '_request2');

test('the SP asks again; from the second round on it is an error', () => {
  const once = [sentRequest(), postedResponse(), again(500)];
  expect(failuresOf(loginLoop, responseXml(), inFlow(once))[0]).toMatchObject({ severity: 'warning' });
  const twice = [
    sentRequest(),
    postedResponse({ at: judgedAt - 2000 }),
    sentRequest(),
    postedResponse(),
    again(500),
  ];
  const [failure] = failuresOf(loginLoop, responseXml(), inFlow(twice));
  expect(failure?.severity).toBe('error');
  expect(failure?.message).toContain('round 2');
});

test('SameSite=Strict on the session is named as the cause', () => {
  const strict = postedResponse({ cookiesSet: [setCookie({ name: 'session', sameSite: 'Strict' })] });
  expect(
    failuresOf(loginLoop, responseXml(), inFlow([sentRequest(), strict, again(300)]))[0]?.message,
  ).toContain('SameSite=Strict');
});

test('passes when nothing follows, or only much later', () => {
  expect(passes(loginLoop, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(passes(loginLoop, responseXml(), inFlow([sentRequest(), postedResponse(), again(60_000)]))).toBe(
    true,
  );
});
