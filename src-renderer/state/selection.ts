/** The selected finding and the editor's cursor: shared by the editor, the findings list and the status bar. */
import { createStore } from './store';

/** Where the cursor of the editor in view stands, 1-based; null when no editor is shown. */
export const cursorPosition = createStore<{ readonly line: number; readonly column: number } | null>(null);

/** How many findings the message in view has; null when none is shown. */
export const problemCount = createStore<number | null>(null);
