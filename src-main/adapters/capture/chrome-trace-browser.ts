/**
 * The trace browser where there is no desktop window: the user's own Chrome, started with a profile that is thrown
 * away afterwards. Nothing of their sessions is in it, and nothing of it stays.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { TraceBrowser } from '../../app/operations/services';
import type { TraceRecorder } from '../../app/trace-recorder';
import { UsageError } from '../../app/usage-error';
import type { TraceBrowserState } from '../../contract/model/capture';
import { CdpPipe } from './cdp-pipe';
import { CdpRecorder } from './cdp-recorder';
import { findChrome } from './find-chrome';
import { requireWebAddress } from './require-web-address';

const attachedEvent = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ targetId: z.string(), type: z.string() }),
});
const createdResult = z.object({ targetId: z.string() });
const CLOSE_MS = 5000;

interface Running {
  readonly child: ChildProcess;
  readonly pipe: CdpPipe;
  readonly gone: Promise<void>;
  /** Sessions of the targets that are watched, by target. */
  readonly watched: Map<string, string>;
}

export interface ChromeOptions {
  readonly trace: Pick<TraceRecorder, 'put'>;
  readonly log: (line: string) => void;
  /** Where to begin when no URL is given. */
  readonly startUrl: string;
  /** Further switches, such as `--headless=new` in tests. */
  readonly switches?: readonly string[];
}

export function createChromeTraceBrowser(options: ChromeOptions): TraceBrowser {
  let running: Running | null = null;
  const state = (): TraceBrowserState => {
    const path = findChrome();
    const problem = problemWith(path, options.switches ?? []);
    return { running: running !== null, browser: path === null ? null : basename(path), problem };
  };
  const open = async (url: string | null): Promise<TraceBrowserState> => {
    const address = requireWebAddress(url ?? options.startUrl);
    const { problem } = state();
    const path = findChrome();
    if (problem !== null || path === null) throw new UsageError(problem ?? 'There is no browser');
    if (running === null) {
      const started = await start(path, options);
      running = started;
      void started.gone.then(() => {
        if (running === started) running = null;
      });
    }
    await openPage(running, address);
    return state();
  };
  const close = async (): Promise<TraceBrowserState> => {
    const ending = running;
    if (ending) {
      const late = setTimeout(() => ending.child.kill(), CLOSE_MS);
      await ending.pipe.send('Browser.close').catch(() => undefined);
      await ending.gone;
      clearTimeout(late);
    }
    return state();
  };
  return { state, open, close };
}

function problemWith(path: string | null, switches: readonly string[]): string | null {
  if (path === null) {
    return 'No Chrome, Chromium or Edge was found: install one, or name it in SAML_WORKBENCH_BROWSER.';
  }
  const { env, platform } = process;
  const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  return hasDisplay || switches.some((each) => each.startsWith('--headless'))
    ? null
    : 'This machine has no display to open a browser on: record a HAR where the browser is, and import it.';
}

/** An empty page first: the address is asked for once the page is watched, or its first redirects go by unseen. */
async function openPage({ pipe, watched, gone }: Running, url: string): Promise<void> {
  const { targetId } = createdResult.parse(await pipe.send('Target.createTarget', { url: 'about:blank' }));
  let isGone = false;
  void gone.then(() => (isGone = true));
  while (!watched.has(targetId) && !isGone) await new Promise((resolve) => setTimeout(resolve, 10));
  await pipe.send('Page.navigate', { url }, watched.get(targetId));
}

async function start(path: string, { trace, log, switches = [] }: ChromeOptions): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'saml-workbench-browser-'));
  const forget = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const child = spawn(
    path,
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      '--password-store=basic',
      '--no-startup-window',
      // As root, Chromium runs only without its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...switches,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(forget);
  process.once('exit', forget);
  const recorder = new CdpRecorder(trace, log);
  const watched = new Map<string, string>();
  const pipe: CdpPipe = new CdpPipe(
    child.stdio[3] as Writable,
    child.stdio[4] as Readable,
    ({ method, params, sessionId }) => {
      if (method === 'Target.attachedToTarget') void attach(pipe, recorder, watched, params);
      else if (sessionId !== null) recorder.tell(sessionId, targetOf(pipe, sessionId), method, params);
    },
  );
  await pipe
    .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    .catch((error: unknown) => {
      child.kill();
      throw new UsageError(`${basename(path)} could not be started: ${(error as Error).message}`);
    });
  return { child, pipe, gone, watched };
}

/** A page waits with its first request until it is watched. */
async function attach(
  pipe: CdpPipe,
  recorder: CdpRecorder,
  watched: Map<string, string>,
  params: unknown,
): Promise<void> {
  const event = attachedEvent.safeParse(params).data;
  if (!event) return;
  const { sessionId, targetInfo } = event;
  const target = targetOf(pipe, sessionId);
  try {
    if (targetInfo.type === 'page' || targetInfo.type === 'iframe') await recorder.watch(target);
    // Frames of other sites are targets of their own below their page.
    await target.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  } catch {
    // A page that closes while it is attached to has nothing to tell.
  }
  await target.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  watched.set(targetInfo.targetId, sessionId);
}

function targetOf(pipe: CdpPipe, sessionId: string) {
  return {
    send: (method: string, params?: Readonly<Record<string, unknown>>) =>
      pipe.send(method, params, sessionId),
  };
}
