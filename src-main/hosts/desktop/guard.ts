/** What a page of ours may never do: navigate away, open windows, ask for permissions, load from elsewhere. */
import { type App, type Session, shell } from 'electron';
import { isTraced } from './trace-window';

/** The only scheme pages are loaded from. */
export const SCHEME = 'workbench';
export const ORIGIN = `${SCHEME}://app`;

/** Places a link may lead to: the system's browser opens them, never a window of ours. */
function isWebAddress(url: string): boolean {
  try {
    const { protocol } = new URL(url);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}

export function guardContents(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // The trace browser goes where the user goes; its session has no way to us.
    if (isTraced(contents)) return;
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      if (isWebAddress(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

export function guardSession(session: Session): void {
  const allowed = new Set(['clipboard-read', 'clipboard-sanitized-write']);
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(allowed.has(permission) && contents.getURL().startsWith(`${ORIGIN}/`)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowed.has(permission) && origin.startsWith(ORIGIN),
  );
}
