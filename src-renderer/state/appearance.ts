/** How the interface looks beyond its colour scheme; kept in the browser, as the scheme is. */
import { createStore } from './store';

export interface Appearance {
  readonly contrast: 'usual' | 'high';
  /** Pixels. */
  readonly editorFontSize: number;
}

export const usualAppearance: Appearance = { contrast: 'usual', editorFontSize: 12 };
export const editorFontSizes = [11, 12, 13, 14, 16, 18] as const;

const KEY = 'saml-workbench-appearance';

export const appearance = createStore<Appearance>(read());

/** Applies what was kept, and keeps every change. Called once, at the start. */
export function followAppearance(): void {
  const apply = (): void => {
    const current = appearance.get();
    document.documentElement.dataset['contrast'] = current.contrast;
    try {
      localStorage.setItem(KEY, JSON.stringify(current));
    } catch {
      // A browser that keeps nothing still shows it until it closes.
    }
  };
  apply();
  appearance.subscribe(apply);
}

function read(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Appearance, unknown>>;
    return {
      contrast: kept.contrast === 'high' ? 'high' : 'usual',
      editorFontSize:
        editorFontSizes.find((size) => size === kept.editorFontSize) ?? usualAppearance.editorFontSize,
    };
  } catch {
    return usualAppearance;
  }
}
