/**
 * The trace browser of the desktop: a window with a session of its own, kept in memory only, without a preload
 * script and without any way to the workbench, in which the user signs in to anything and everything is recorded.
 */
import { type App, BrowserWindow, session, type WebContents } from 'electron';
import { CdpRecorder } from '../../adapters/capture/cdp-recorder';
import { requireWebAddress } from '../../adapters/capture/require-web-address';
import type { RunningWorkbench } from '../../adapters/start-workbench';
import type { TraceBrowser } from '../../app/operations/services';

const SIZE = { width: 1100, height: 800 };
const PROTOCOL_VERSION = '1.3';
/** Without `persist:` nothing of it reaches the disk. */
const PARTITION = 'trace-browser';

const preferences = {
  partition: PARTITION,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
} as const;

/** True for pages of the trace browser: they may go anywhere, and reach nothing of ours. */
export function isTraced(contents: WebContents): boolean {
  return contents.session === session.fromPartition(PARTITION);
}

export function createTraceWindow(
  app: App,
  { trace, ready, idpOrigin, spOrigin }: RunningWorkbench,
  log: (line: string) => void,
): TraceBrowser {
  const isolated = session.fromPartition(PARTITION);
  isolated.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  isolated.setPermissionCheckHandler(() => false);
  isolated.on('will-download', (event) => event.preventDefault());
  // A certificate nobody issued is fine for our own listeners, and for nobody else.
  app.on('certificate-error', (event, contents, url, _error, _certificate, decide) => {
    if (!isTraced(contents) || ![idpOrigin, spOrigin].includes(new URL(url).origin)) return;
    event.preventDefault();
    decide(true);
  });

  let window: BrowserWindow | null = null;
  let recorder = new CdpRecorder(trace, log);
  const state = () => ({ running: window !== null, browser: 'a window of its own', problem: null });
  const open = async (url: string | null) => {
    const address = requireWebAddress(url ?? ready.sp.login);
    if (window === null) {
      recorder = new CdpRecorder(trace, log);
      const opened = new BrowserWindow({ ...SIZE, title: 'Trace', webPreferences: preferences });
      opened.setMenuBarVisibility(false);
      opened.on('closed', () => {
        window = null;
        // Whoever signs in next is nobody yet.
        void isolated.clearStorageData();
      });
      window = opened;
      // Its debugger answers once there is a page, if an empty one.
      await opened.loadURL('about:blank');
      await record(opened.webContents, recorder);
    }
    // A page that cannot be reached shows in the window, not here.
    void window.loadURL(address).catch(() => undefined);
    window.focus();
    return state();
  };
  const close = async () => {
    window?.close();
    await recorder.settle();
    return state();
  };
  return { state: () => state(), open, close };
}

/** Records a page and the windows it opens, and shows its address where a browser would. */
async function record(contents: WebContents, recorder: CdpRecorder): Promise<void> {
  const { debugger: tools } = contents;
  tools.attach(PROTOCOL_VERSION);
  const target = {
    send: (method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown> =>
      tools.sendCommand(method, params),
  };
  tools.on('message', (_event, method: string, params: unknown) =>
    recorder.tell(String(contents.id), target, method, params),
  );
  contents.setWindowOpenHandler(({ url }) =>
    /^https?:/.test(url)
      ? { action: 'allow', overrideBrowserWindowOptions: { webPreferences: preferences } }
      : { action: 'deny' },
  );
  contents.on('did-create-window', (child) => void record(child.webContents, recorder));
  contents.on('will-navigate', (event, url) => {
    if (!/^https?:/.test(url)) event.preventDefault();
  });
  contents.on('page-title-updated', (event) => {
    event.preventDefault();
    BrowserWindow.fromWebContents(contents)?.setTitle(`Trace: ${contents.getURL()}`);
  });
  await recorder.watch(target);
}
