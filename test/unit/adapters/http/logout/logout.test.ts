import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../../../../helpers/test-browser';
import { startTwoWorkbenches, type TwoWorkbenches } from '../../../../helpers/two-workbenches';

const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };

let both: TwoWorkbenches;
beforeAll(async () => {
  both = await startTwoWorkbenches({ clock });
});
afterAll(() => both.stop());

async function signedIn(): Promise<TestBrowser> {
  const browser = openTestBrowser();
  await both.signIn(browser);
  return browser;
}

async function statuses(browser: TestBrowser, { home, other } = both): Promise<readonly number[]> {
  const urls = [home.ready.sp.session, other.ready.sp.session, `${home.idpOrigin}/idp/session`];
  return Promise.all(urls.map(async (url) => (await browser.ask(url, 'application/json')).status));
}

/** Kinds of the messages of the newest flow, and what is wrong with each. */
async function newestFlow({ home } = both) {
  const [summary] = home.trace.list();
  const steps = home.trace.get(summary?.id ?? '')?.steps ?? [];
  const messages = steps.flatMap(({ id, message }) => (message ? [{ id, message }] : []));
  const findings = [];
  for (const { id } of messages) {
    const checked = await home.trace.recheck(summary?.id ?? '', id)?.();
    expect(checked).toBeDefined();
    for (const { check, severity } of checked?.findings ?? []) if (severity === 'error') findings.push(check);
  }
  const kinds = messages.map(({ message: { kind, binding } }) => `${kind} ${binding}`);
  return { summary, kinds, findings };
}

describe('a logout that begins at an application', () => {
  it.each([
    ['redirect', ['redirect', 'redirect', 'redirect', 'redirect']],
    ['post', ['post', 'redirect', 'redirect', 'post']],
  ])('by %s ends every session, through the browser', async (binding, [asked, told, answered, replied]) => {
    const browser = await signedIn();
    expect(await statuses(browser)).toEqual([200, 200, 200]);
    const page = await browser.visit(`${both.home.spOrigin}/sp/logout?binding=${binding}`);
    expect(page.text).toContain('The identity provider confirmed that it has ended everywhere');
    expect(await statuses(browser)).toEqual([401, 401, 401]);
    const { summary, kinds, findings } = await newestFlow();
    expect(summary).toMatchObject({ outcome: 'accepted', headline: 'Signed out everywhere' });
    expect(kinds).toEqual([
      `LogoutRequest ${asked}`,
      `LogoutRequest ${told}`,
      `LogoutResponse ${answered}`,
      `LogoutResponse ${replied}`,
    ]);
    expect(findings).toEqual([]);
  });

  it('goes on to where RelayState says, if that is here', async () => {
    const browser = await signedIn();
    const { spOrigin } = both.home;
    const page = await browser.visit(`${spOrigin}/sp/logout?RelayState=/sp/metadata`);
    expect(page.url).toBe(`${spOrigin}/sp/metadata`);
    await both.signIn(browser);
    const elsewhere = await browser.visit(`${spOrigin}/sp/logout?RelayState=https://elsewhere.test/`);
    expect(elsewhere.url).toContain('/sp/slo');
  });

  it('knows a session that began with a scenario', async () => {
    both.home.change({ nextScenario: 'several-audiences' });
    const browser = await signedIn();
    const page = await browser.visit(`${both.home.spOrigin}/sp/logout`);
    expect(page.text).toContain('The identity provider confirmed that it has ended everywhere');
    expect(await statuses(browser)).toEqual([401, 401, 401]);
  });

  it('ends only the session here when that is asked', async () => {
    const browser = await signedIn();
    await browser.visit(`${both.home.spOrigin}/sp/logout?scope=local`);
    expect(await statuses(browser)).toEqual([401, 200, 200]);
  });

  it('by SOAP ends every session that can be ended by SOAP', async () => {
    const browser = await signedIn();
    const page = await browser.visit(`${both.home.spOrigin}/sp/logout?binding=soap`);
    expect(page.text).toContain('The identity provider confirmed that it has ended everywhere');
    expect(page.visited).toHaveLength(1);
    expect(await statuses(browser)).toEqual([401, 401, 401]);
    const { kinds, findings } = await newestFlow();
    expect(kinds).toEqual([
      'LogoutRequest soap',
      'LogoutRequest soap',
      'LogoutResponse soap',
      'LogoutResponse soap',
    ]);
    expect(findings).toEqual([]);
  });

  it('knows its bindings', async () => {
    const browser = await signedIn();
    const page = await browser.visit(`${both.home.spOrigin}/sp/logout?binding=carrier-pigeon`);
    expect(page.status).toBe(400);
    expect(page.text).toContain('carrier-pigeon');
    expect(await statuses(browser)).toEqual([200, 200, 200]);
  });
});

describe('a logout that begins at the IdP', () => {
  it('shows the session, and ends it everywhere', async () => {
    const browser = await signedIn();
    const { idpOrigin, ready } = both.home;
    const session = await browser.visit(`${idpOrigin}/idp/session`);
    expect(session.text).toContain('Alice Adams is signed in');
    expect(session.text).toContain(both.other.ready.sp.entityId);
    const page = await browser.visit(`${idpOrigin}/idp/logout`);
    expect(page.text).toContain('alice is signed out at this identity provider');
    expect(page.text).toContain(`${ready.sp.entityId}, ${both.other.ready.sp.entityId}`);
    expect(await statuses(browser)).toEqual([401, 401, 401]);
    const { summary, kinds, findings } = await newestFlow();
    expect(summary).toMatchObject({ initiatedBy: 'idp', outcome: 'accepted', subject: 'alice' });
    expect(kinds).toHaveLength(4);
    expect(findings).toEqual([]);
  });

  it('says that nobody is signed in', async () => {
    const browser = openTestBrowser();
    const { idpOrigin } = both.home;
    expect((await browser.visit(`${idpOrigin}/idp/logout`)).text).toContain('Nobody is signed in');
    expect((await browser.ask(`${idpOrigin}/idp/session`)).status).toBe(401);
  });
});
