/** Captures: a recording imported by its button and by a drop, and a login recorded in the trace browser. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChromeTraceBrowser } from '../../src-main/adapters/capture/chrome-trace-browser';
import { TraceRecorder } from '../../src-main/app/trace-recorder';
import { toBase64 } from '../../src-main/core/bindings/encode';
import { acsUrl, authnRequestXml, responseXml } from '../helpers/response-xml';
import { encodeRedirect } from '../../src-main/core/bindings/redirect';
import { harEntry, harText, loginEntries } from '../helpers/capture';
import { expect, test } from './fixtures';

test.describe('capture', () => {
  test('a HAR is imported, judged, and its broken entry told', async ({ page }) => {
    await page
      .getByRole('link', { name: 'Trace' })
      .or(page.getByRole('button', { name: 'Trace', exact: true }))
      .first()
      .click();
    const text = harText([
      ...loginEntries(),
      harEntry('POST', 'https://sp.example.com/acs', { body: 'SAMLResponse=%' }),
    ]);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).first().click();
    await (
      await chooser
    ).setFiles({ name: 'login.har', mimeType: 'application/json', buffer: Buffer.from(text) });
    const status = page.getByRole('region', { name: 'Import of login.har' });
    await expect(status).toContainText('2 messages in 5 entries');
    await expect(status).toContainText('1 entry could not be used');
    await expect(page.getByRole('option', { name: /sp\.example\.com/ }).first()).toContainText(
      'alice@example.com',
    );
    await page.getByRole('option', { name: /GET \/login/ }).click();
    await expect(page.getByText('sp_state; SameSite=None; Secure')).toBeVisible();
    await status.getByRole('button', { name: 'Dismiss' }).click();
    await expect(status).toBeHidden();
  });

  test('a recording that is dropped on the window goes to the trace, anything else is refused with a hint', async ({
    page,
  }) => {
    const drop = async (name: string, content: string): Promise<void> => {
      const data = await page.evaluateHandle(
        ([file, body]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([body ?? ''], file ?? ''));
          return transfer;
        },
        [name, content] as const,
      );
      await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    };
    const [, , posted] = loginEntries();
    await drop('login.har', harText([...loginEntries(), posted]));
    await expect(page.getByText('1 flow: 3 messages in 5 entries.')).toBeVisible();
    // Each arrow has its own findings; the headline hangs on the first that failed.
    await expect(page.getByText('1 error, 1 warning')).toBeVisible();
    await drop('empty.har', '{"log":{}}');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('empty.har holds no capture');
  });

  test('Chrome records a login over two sites, and why a cookie stayed behind', async ({ host }) => {
    test.skip(host === 'electron', 'the desktop records in a window of its own');
    const sites = await startSites();
    const trace = new TraceRecorder({ now: () => Date.now() });
    const browser = createChromeTraceBrowser({
      trace,
      log: () => undefined,
      startUrl: `${sites.sp}/login`,
      switches: ['--headless=new', '--disable-gpu'],
    });
    try {
      expect(await browser.open(null)).toMatchObject({ running: true });
      // The browser tells of its cookies a moment after the answer.
      await expect
        .poll(() => trace.list(), { timeout: 20_000 })
        .toMatchObject([
          {
            source: 'browser',
            outcome: 'rejected',
            headline: "SameSite kept the SP's cookie from the posted Response",
          },
        ]);
      const [summary] = trace.list();
      const steps = trace.get(summary?.id ?? '')?.steps ?? [];
      expect(steps.map(({ label }) => label)).toEqual(['GET /login', 'AuthnRequest', 'Response', '403']);
      expect(steps[2]?.exchange?.cookiesSent).toEqual(['sent']);
      expect(steps[2]?.exchange?.cookiesHeld).toMatchObject([
        { name: 'held', reason: expect.stringMatching(/SameSiteStrict$/) as unknown },
      ]);
    } finally {
      expect(await browser.close()).toMatchObject({ running: false });
      await sites.stop();
    }
  });
});

test('the desktop records a login in a window of its own', async ({ page, host }) => {
  test.skip(host === 'chromium', 'the web host opens Chrome');
  const sites = await startSites();
  try {
    await page
      .getByRole('link', { name: 'Trace' })
      .or(page.getByRole('button', { name: 'Trace', exact: true }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Trace browser' }).first().click();
    await page.getByLabel('Begin at').fill('file:///etc/passwd');
    await page.getByRole('button', { name: 'Open trace browser' }).click();
    await expect(page.getByText('is no address of the web')).toBeVisible();
    await page.getByLabel('Begin at').fill(`${sites.sp}/login`);
    await page.getByRole('button', { name: 'Open trace browser' }).click();
    await expect(page.getByRole('option', { name: /127\.0\.0\.1/ }).first()).toContainText('Rejected');
    await expect(
      page.getByText("SameSite kept the SP's cookie from the posted Response").first(),
    ).toBeVisible();
    // Nothing of the workbench is within reach of what the window shows.
    expect(sites.posted.at(-1)).toContain('reach=nothing');
  } finally {
    await sites.stop();
  }
});

/** An SP and an IdP on two sites, one name of this machine each; the SP refuses. */
async function startSites() {
  const servers: Server[] = [];
  const posted: string[] = [];
  const listen = async (handle: Parameters<typeof createServer>[1], name: string): Promise<string> => {
    const server = createServer(handle as never);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://${name}:${(server.address() as AddressInfo).port}`;
  };
  const urls = { sp: '', idp: '' };
  urls.idp = await listen((_request, response) => {
    const xml = responseXml().replaceAll(acsUrl, `${urls.sp}/acs`);
    const field = `<input name="SAMLResponse" value="${toBase64(xml)}"><input name="reach">`;
    response.setHeader('content-type', 'text/html');
    response.end(
      `<form method="post" action="${urls.sp}/acs">${field}</form><script>document.forms[0].reach.value = 'samlWorkbench' in window || 'require' in window || 'process' in window ? 'workbench' : 'nothing'; document.forms[0].submit()</script>`,
    );
  }, 'localhost');
  urls.sp = await listen((request, response) => {
    if (request.url !== '/login') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        posted.push(body);
        response.writeHead(403).end();
      });
      return;
    }
    const location = encodeRedirect({
      url: `${urls.idp}/sso`,
      parameter: 'SAMLRequest',
      xml: authnRequestXml.replaceAll(acsUrl, `${urls.sp}/acs`),
      relayState: null,
    });
    response.writeHead(302, { location, 'set-cookie': ['held=1; SameSite=Strict', 'sent=1'] }).end();
  }, '127.0.0.1');
  const stop = async (): Promise<void> => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  };
  return { ...urls, posted, stop };
}
