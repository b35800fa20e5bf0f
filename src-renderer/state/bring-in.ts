/** Opening what the user brings: from the clipboard, a file, or a sample. Each becomes a document in Inspect. */
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import { openDocument } from './documents';
import { navigate } from './route';

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** Opens text in a tab of its own and goes there. */
export function inspectText(input: string, title?: string): void {
  const id = openDocument(input, title === undefined ? {} : { title });
  navigate({ screen: 'inspect', path: [id] });
}

/** Opens a sample as it is meant to be judged: with its own context, at its own time. */
export function inspectSample(input: string, title: string, context: CheckContextInput): void {
  const id = openDocument(input, {
    title,
    context,
    judgedAs: 'sample',
    clock: context.at === undefined ? { kind: 'now' } : { kind: 'at', at: context.at },
  });
  navigate({ screen: 'inspect', path: [id] });
}

/** Reads files one after the other; answers the names of those that are too large. */
export async function inspectFiles(files: Iterable<File>): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files) {
    if (file.size > LARGEST_FILE_BYTES) refused.push(file.name);
    else inspectText(await file.text(), file.name);
  }
  return refused;
}

/** True when a keystroke or paste belongs to what has the focus: a field, or text being edited. */
export function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const readOnly = target instanceof HTMLTextAreaElement && target.readOnly;
  return (
    !readOnly && /^(?:input|textarea|select)$/i.test(target.tagName) && !target.closest('.monaco-editor')
  );
}
