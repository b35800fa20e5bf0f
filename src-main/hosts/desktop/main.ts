/** The desktop: one window over the same router every host has, reached through a MessagePort. */
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, protocol, session } from 'electron';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { createWorkbenchRouter } from '../../adapters/create-services';
import { defaultDataDirectory } from '../../adapters/data-directory';
import { contentSecurityPolicy, readAsset } from '../../adapters/http/workbench-ui/app';
import { findInterface } from '../../adapters/http/workbench-ui/serve-ui';
import { type RunningWorkbench, startWorkbench } from '../../adapters/start-workbench';
import { validateConfiguration } from '../../app/configuration';
import { guardContents, guardSession, ORIGIN, SCHEME } from './guard';
import { installMenu } from './menu';
import { createTraceWindow } from './trace-window';
import { findOsVault } from './os-vault';
import { keepWindowState, readWindowState } from './window-state';

const MIN_SIZE = { minWidth: 1100, minHeight: 680 };
const dataDirectory = process.env['SAML_WORKBENCH_DATA'] ?? defaultDataDirectory();
const log = (line: string): void => void process.stderr.write(`${line}\n`);
let window: BrowserWindow | null = null;
let running: RunningWorkbench | null = null;

// As root, Chromium runs only without its sandbox; asking for both makes it crash again and again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', join(dataDirectory, 'desktop'));
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) {
  guardContents(app);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void running?.stop());
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox(
        'SAML Workbench cannot start',
        error instanceof Error ? error.message : String(error),
      );
      app.exit(1);
    });
} else {
  app.quit();
}

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  serveInterface();
  installMenu(dataDirectory);
  running = await startWorkbench(readConfiguration(), {
    host: 'desktop',
    anyPort: true,
    log,
    vault: findOsVault(),
  });
  connectPages(running);
  openWindow();
}

function readConfiguration() {
  const portOf = (name: string): number | undefined =>
    process.env[name] === undefined ? undefined : Number(process.env[name]);
  return validateConfiguration({
    ports: { idp: portOf('SAML_WORKBENCH_IDP_PORT'), sp: portOf('SAML_WORKBENCH_SP_PORT') },
    dataDirectory,
  });
}

/** The built interface, and nothing else, under a scheme of its own. */
function serveInterface(): void {
  const directory = findInterface();
  protocol.handle(SCHEME, async (request) => {
    const { pathname, host } = new URL(request.url);
    const asset =
      host === 'app' ? await readAsset(directory, pathname === '/' ? '/index.html' : pathname) : null;
    if (!asset) return new Response('There is no such file.', { status: 404 });
    const headers = {
      'content-type': asset.type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    };
    return new Response(asset.body, { headers });
  });
}

/** Each page that asks gets a port of its own to the router; only our own page is heard. */
function connectPages(workbench: RunningWorkbench): void {
  const handler = new RPCHandler(
    createWorkbenchRouter(workbench, app.getVersion(), log, createTraceWindow(app, workbench, log)),
  );
  ipcMain.on('workbench-port', (event) => {
    const { senderFrame, sender } = event;
    // Node gives a scheme of our own no origin, so the address itself is compared.
    const isOurs = senderFrame?.url.startsWith(`${ORIGIN}/`) === true && senderFrame === sender.mainFrame;
    if (!isOurs) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1, { context: {} });
    port1.start();
    event.sender.postMessage('workbench-port', null, [port2]);
  });
}

function openWindow(): void {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const { bounds, maximized } = readWindowState(stateFile);
  window = new BrowserWindow({
    ...bounds,
    ...MIN_SIZE,
    show: false,
    title: 'SAML Workbench',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    },
  });
  keepWindowState(window, stateFile);
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window?.show());
  window.on('closed', () => {
    window = null;
  });
  void window.loadURL(`${ORIGIN}/index.html`);
}
