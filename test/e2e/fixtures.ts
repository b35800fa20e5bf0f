/** A workbench of its own for each test: fresh data, free ports, in Chromium over the web host or in Electron. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, chromium, type Page, test as base } from '@playwright/test';

export interface WorkbenchOptions {
  readonly host: 'chromium' | 'electron';
}

interface WorkbenchFixtures {
  readonly page: Page;
}

const root = resolve(__dirname, '../..');
const viewport = { width: 1440, height: 900 };

export const test = base.extend<WorkbenchFixtures & { host: WorkbenchOptions['host'] }>({
  host: ['chromium', { option: true }],
  page: async ({ host }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'saml-workbench-e2e-'));
    const env = {
      ...(process.env as Record<string, string>),
      SAML_WORKBENCH_DATA: data,
      SAML_WORKBENCH_PORT: '0',
      SAML_WORKBENCH_IDP_PORT: '0',
      SAML_WORKBENCH_SP_PORT: '0',
    };
    try {
      await (host === 'chromium' ? useChromium(env, use) : useElectron(env, use));
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
});

export { expect } from '@playwright/test';

/** The first screen stands and listens; a paste before that goes nowhere, for users and tests alike. */
async function untilReady(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'What went wrong with the login?' }).waitFor();
}

type Use = (page: Page) => Promise<void>;

async function useChromium(env: Record<string, string>, use: Use): Promise<void> {
  const server = spawn(process.execPath, [join(root, 'out/main/web.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((found, failed) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /(http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)/.exec(output);
      if (match?.[1]) found(match[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => failed(new Error(`The web host ended: ${output}`)));
  });
  const browser = await chromium.launch({
    executablePath: process.env['SAML_WORKBENCH_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const context = await browser.newContext({
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(address);
    await untilReady(page);
    await use(page);
  } finally {
    await browser.close();
    server.removeAllListeners('exit');
    server.kill();
  }
}

async function useElectron(env: Record<string, string>, use: Use): Promise<void> {
  const executablePath = process.env['SAML_WORKBENCH_ELECTRON'];
  if (!executablePath)
    throw new Error('SAML_WORKBENCH_ELECTRON names no Electron; run the suite through npm run test:e2e');
  const app = await _electron.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', root],
    env,
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, viewport);
    await untilReady(page);
    await use(page);
  } finally {
    await app.close();
  }
}
