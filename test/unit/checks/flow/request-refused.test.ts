import { expect, test } from 'vitest';
import { requestRefused } from '../../../../src-main/checks/flow/request-refused';
import { authnRequestXml } from '../../../helpers/response-xml';
import { flowExchange, healthyFlow, inFlow, sentRequest } from '../../../helpers/flow-facts';
import { failuresOf, passes } from '../../../helpers/run-check';

test('the IdP answers with an error, at once or after a redirect of its own', () => {
  const [failure] = failuresOf(requestRefused, authnRequestXml, inFlow([sentRequest({ status: 403 })], 0));
  expect(failure).toMatchObject({ actual: '403' });
  const later = [
    sentRequest({ status: 302 }),
    flowExchange({ url: 'https://login.idp.test/error', status: 500 }),
  ];
  expect(failuresOf(requestRefused, authnRequestXml, inFlow(later, 0))[0]?.actual).toBe('500');
});

test('414 says how long the URL is', () => {
  const long = sentRequest({
    status: 414,
    url: `https://idp.example.com/sso?SAMLRequest=${'x'.repeat(9000)}`,
  });
  expect(failuresOf(requestRefused, authnRequestXml, inFlow([long], 0))[0]?.message).toContain(
    '9,040 characters',
  );
});

test('passes when a page or a Response came; an error of the SP is not the IdP’s', () => {
  expect(passes(requestRefused, authnRequestXml, inFlow(healthyFlow(), 1))).toBe(true);
  const atSp = [sentRequest(), flowExchange({ url: 'https://sp.example.com/error', status: 500 })];
  expect(passes(requestRefused, authnRequestXml, inFlow(atSp, 0))).toBe(true);
});
