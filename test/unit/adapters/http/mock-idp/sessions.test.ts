import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRedirect } from '../../../../../src-main/core/bindings/redirect';
import { detect } from '../../../../../src-main/core/bindings/detect';
import {
  type AuthnRequestSpec,
  buildAuthnRequest,
} from '../../../../../src-main/core/saml/build-authn-request';
import { buildSpMetadata } from '../../../../../src-main/core/saml/build-metadata';
import { BINDING, STATUS } from '../../../../../src-main/core/saml/identifiers';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';
import { openTestBrowser, type TestBrowser, type TestPage } from '../../../../helpers/test-browser';

const SP = 'https://sp.test/metadata';
const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };

let workbench: TestWorkbench;
beforeAll(async () => {
  const metadataXml = buildSpMetadata({
    entityId: SP,
    keys: { signing: [], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/acs', index: 0 }],
  });
  workbench = await startTestWorkbench(
    { identityProvider: { serviceProviders: [{ metadataXml }] } },
    { clock },
  );
});
afterAll(() => workbench.stop());

let count = 0;
/** What the IdP answers to a request of the foreign SP: the text of the page. */
async function ask(browser: TestBrowser, change: Partial<AuthnRequestSpec> = {}): Promise<string> {
  const xml = buildAuthnRequest({
    id: `_s${++count}`,
    issueInstant: clock.ms,
    issuer: { value: SP },
    ...change,
  });
  const url = encodeRedirect({
    url: workbench.ready.idp.sso,
    parameter: 'SAMLRequest',
    xml,
    relayState: null,
  });
  return (await browser.ask(url)).text;
}

function responseIn(page: string) {
  const read = readMessage(parseXml(detect(page).messages[0]?.xml ?? ''));
  if (read.kind !== 'Response') throw new Error(`a ${read.kind}`);
  return read;
}

async function signIn(username: string): Promise<TestBrowser> {
  const browser = openTestBrowser();
  const form = await browser.visit(workbench.ready.sp.login);
  const page = await browser.submit(form, { username, password: 'any' });
  expect(page.url).toBe(workbench.ready.sp.session);
  return browser;
}

describe('a session at the IdP', () => {
  it('serves the next application without asking, and says when the user signed in', async () => {
    const browser = await signIn('alice');
    const signedInAt = new Date(clock.ms).toISOString();
    clock.ms += 60_000;
    const { assertions } = responseIn(await ask(browser));
    expect(assertions[0]?.attributes.flatMap(({ values }) => values.map(({ value }) => value))).toContain(
      'alice@example.com',
    );
    expect(assertions[0]?.authnStatements[0]?.authnInstant).toBe(signedInAt);
    const steps = workbench.trace.get(workbench.trace.list()[0]?.id ?? '')?.steps ?? [];
    expect(steps.map(({ label }) => label)).toContain('200 alice is signed in already');
  });

  it('does not serve ForceAuthn: signing in again renews the session', async () => {
    const browser = await signIn('alice');
    clock.ms += 60_000;
    const page = await ask(browser, { forceAuthn: true });
    expect(page).toContain('name="password"');
    const again = await browser.ask(workbench.ready.idp.sso);
    expect(again.status).toBe(400);
    const { assertions } = responseIn(await ask(browser));
    expect(assertions[0]?.authnStatements[0]?.authnInstant).toBe(new Date(clock.ms - 60_000).toISOString());
  });

  it('answers IsPassive', async () => {
    const browser = await signIn('alice');
    expect(responseIn(await ask(browser, { isPassive: true })).status?.code).toBe(STATUS.success);
    const nobody = responseIn(await ask(openTestBrowser(), { isPassive: true }));
    expect(nobody.status).toMatchObject({ code: STATUS.responder, subCode: STATUS.noPassive });
    const forced = responseIn(await ask(browser, { isPassive: true, forceAuthn: true }));
    expect(forced.status).toMatchObject({ subCode: STATUS.noPassive });
  });

  it('asks again when the request is about somebody in particular, unless nobody may be asked', async () => {
    const browser = await signIn('alice');
    const subject = { value: 'bob' };
    expect(await ask(browser, { subject })).toContain('name="password"');
    const { status } = responseIn(await ask(browser, { subject, isPassive: true }));
    expect(status).toMatchObject({ code: STATUS.responder, subCode: STATUS.unknownPrincipal });
  });

  it('ends with its persona', async () => {
    const browser = await signIn('carol');
    const { personas } = workbench.settings();
    workbench.change({ personas: personas.filter(({ username }) => username !== 'carol') });
    expect(await ask(browser)).toContain('name="password"');
    workbench.change({ personas });
  });

  it('is not found by a cookie that was made up', async () => {
    const port = new URL(workbench.idpOrigin).port;
    const answer = await fetch(
      `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: SP }).toString()}`,
      { headers: { cookie: `saml_workbench_idp_session_${port}=abc.def` } },
    );
    expect(await answer.text()).toContain('name="password"');
  });
});

/** The claims form of bob, by the link on the sign-in page. */
async function askForClaims(browser: TestBrowser, form: TestPage): Promise<TestPage> {
  const link = /href="(\/idp\/claims\?[^"]+)"/.exec(form.text)?.[1] ?? '';
  const page = await browser.visit(new URL(link, form.url).href);
  return browser.submit(page, { username: 'bob', password: 'any' });
}

describe('claims for one login', () => {
  it('are told once, and forgotten', async () => {
    const browser = openTestBrowser();
    const form = await browser.visit(workbench.ready.sp.login);
    const claims = await askForClaims(browser, form);
    expect(claims.text).toContain('bob@example.com');
    const session = await browser.submit(claims, {
      email: 'robert@example.com',
      groups: 'Administrators\r\n\r\n Ops ',
      attributes: 'level=1\nlevel=2',
    });
    expect(session.url).toBe(workbench.ready.sp.session);
    for (const value of ['robert@example.com', 'Administrators', 'Ops', 'level'])
      expect(session.text).toContain(value);
    const next = await browser.visit(workbench.ready.sp.login);
    expect(next.text).toContain('bob@example.com');
    expect(next.text).not.toContain('robert@');
  });

  it('that cannot be read are asked for again', async () => {
    const browser = openTestBrowser();
    const form = await browser.visit(workbench.ready.sp.login);
    const claims = await askForClaims(browser, form);
    const again = await browser.submit(claims, { attributes: '<level>' });
    expect(again.status).toBe(400);
    expect(again.text).toContain('&quot;&lt;level&gt;&quot; is no attribute: write name=value');
    expect((await browser.submit(again, { attributes: '' })).url).toBe(workbench.ready.sp.session);
  });
});
