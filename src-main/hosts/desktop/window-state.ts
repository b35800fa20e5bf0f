/** Where the window was, kept in one small file; a place that is on no screen any more is forgotten. */
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';

interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const DEFAULT_SIZE = { width: 1440, height: 900 };

export function readWindowState(file: string): { bounds: Partial<Rectangle>; maximized: boolean } {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as WindowState;
    const { workArea } = screen.getDisplayMatching(bounds);
    const visible =
      bounds.x < workArea.x + workArea.width &&
      bounds.x + bounds.width > workArea.x &&
      bounds.y < workArea.y + workArea.height &&
      bounds.y + bounds.height > workArea.y;
    return { bounds: visible ? bounds : DEFAULT_SIZE, maximized };
  } catch {
    return { bounds: DEFAULT_SIZE, maximized: false };
  }
}

export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // The place of a window is not worth an error on the way out.
    }
  });
}
