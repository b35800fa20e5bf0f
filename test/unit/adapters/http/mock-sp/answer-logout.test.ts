import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detect } from '../../../../../src-main/core/bindings/detect';
import { encodeMessage } from '../../../../../src-main/core/bindings/send';
import { buildLogoutRequest, type LogoutRequestSpec } from '../../../../../src-main/core/saml/build-logout';
import { STATUS } from '../../../../../src-main/core/saml/identifiers';
import { plainStyle } from '../../../../../src-main/core/saml/message-style';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import type { SessionJson } from '../../../../../src-main/contract/model/trace';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';
import { openTestBrowser, type TestBrowser } from '../../../../helpers/test-browser';
import { makeTestKey } from '../../../../helpers/test-key';

const MINUTE = 60_000;
const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };

let workbench: TestWorkbench;
let stranger: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  workbench = await startTestWorkbench({}, { clock });
  stranger = await makeTestKey('stranger.test');
});
afterAll(() => workbench.stop());

let browser: TestBrowser;
let session: SessionJson;
beforeEach(async () => {
  browser = openTestBrowser();
  const form = await browser.visit(workbench.ready.sp.login);
  await browser.submit(form, { username: 'alice', password: 'any' });
  session = JSON.parse(
    (await browser.ask(workbench.ready.sp.session, 'application/json')).text,
  ) as SessionJson;
});

let count = 0;
/** A LogoutRequest of the built-in IdP, as another browser would bring it; answers with the status of the response. */
async function send(change: Partial<LogoutRequestSpec> = {}, key = workbench.idpKey) {
  const { carrier } = encodeMessage({
    message: buildLogoutRequest({
      id: `_slo${++count}`,
      issueInstant: clock.ms,
      destination: `${workbench.spOrigin}/sp/slo`,
      issuer: { value: workbench.ready.idp.entityId },
      nameId: session.nameId ?? { value: '' },
      sessionIndexes: [session.sessionIndex ?? ''],
      notOnOrAfter: clock.ms + MINUTE,
      ...change,
    }),
    style: plainStyle,
    sign: { key },
    binding: 'redirect',
    url: `${workbench.spOrigin}/sp/slo`,
    parameter: 'SAMLRequest',
    relayState: null,
  });
  const { location } = await openTestBrowser().ask(carrier);
  expect(location).toContain(`${workbench.idpOrigin}/idp/slo?SAMLResponse=`);
  const read = readMessage(parseXml(detect(location ?? '').messages[0]?.xml ?? ''));
  return read.kind === 'LogoutResponse' ? read.status : null;
}

const status = async (): Promise<number> =>
  (await browser.ask(workbench.ready.sp.session, 'application/json')).status;

describe('a LogoutRequest at the SP', () => {
  it('ends the session it names, whichever browser brings it', async () => {
    expect(await send()).toMatchObject({ code: STATUS.success });
    expect(await status()).toBe(401);
  });

  it.each([
    ['is signed by a stranger', {}, STATUS.requestDenied, () => stranger.key],
    [
      'names another session',
      { sessionIndexes: ['_other'] },
      STATUS.unknownPrincipal,
      () => workbench.idpKey,
    ],
    ['names somebody else', { nameId: { value: 'bob' } }, STATUS.unknownPrincipal, () => workbench.idpKey],
    [
      'is addressed elsewhere',
      { destination: 'https://other.test/' },
      STATUS.requestDenied,
      () => workbench.idpKey,
    ],
    ['ended long ago', { notOnOrAfter: clock.ms - 4 * MINUTE }, STATUS.requestDenied, () => workbench.idpKey],
  ])('that %s is refused, and ends nothing', async (_what, change, subCode, key) => {
    expect(await send(change, key())).toMatchObject({ code: STATUS.requester, subCode });
    expect(await status()).toBe(200);
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'rejected' });
  });

  it('of an unknown issuer gets a page', async () => {
    const { carrier } = encodeMessage({
      message: buildLogoutRequest({
        id: '_x',
        issueInstant: clock.ms,
        destination: `${workbench.spOrigin}/sp/slo`,
        issuer: { value: 'https://unknown.test' },
        nameId: { value: 'alice' },
        sessionIndexes: [],
        notOnOrAfter: clock.ms + MINUTE,
      }),
      style: plainStyle,
      sign: { key: stranger.key },
      binding: 'redirect',
      url: `${workbench.spOrigin}/sp/slo`,
      parameter: 'SAMLRequest',
      relayState: null,
    });
    const page = await browser.ask(carrier);
    expect(page.status).toBe(400);
    expect(page.text).toContain('https://unknown.test');
    expect(await status()).toBe(200);
  });
});
