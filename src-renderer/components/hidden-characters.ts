/**
 * Finds what cannot be seen in a value: zero-width and bidi-control characters, control characters, odd
 * spaces, and white space at either end. Two values that look the same are otherwise impossible to tell apart.
 */

export type TextPart =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'hidden'; readonly value: string; readonly label: string };

const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/;

const names: Readonly<Record<string, string>> = { ' ': 'space', '\t': 'tab', '\n': 'line break', '\r': 'CR' };

/** Which ends of a text are ends of the value too; white space elsewhere is ordinary. */
export interface TextEdges {
  readonly start: boolean;
  readonly end: boolean;
}

/** Splits a value into visible runs and named hidden characters, in order. */
export function splitHidden(value: string, edges: TextEdges = { start: true, end: true }): TextPart[] {
  const leading = edges.start ? value.length - value.trimStart().length : 0;
  const trailing = edges.end ? value.trimEnd().length : value.length;
  const parts: TextPart[] = [];
  let run = '';
  let at = 0;
  for (const character of value) {
    const edge = at < leading || at >= trailing;
    const isLineBreak = character === '\n' || character === '\r' || character === '\t';
    if (hidden.test(character) || (edge && /\s/.test(character)) || isLineBreak) {
      if (run !== '') parts.push({ kind: 'text', value: run });
      run = '';
      parts.push({ kind: 'hidden', value: character, label: labelOf(character) });
    } else {
      run += character;
    }
    at += character.length;
  }
  if (run !== '') parts.push({ kind: 'text', value: run });
  return parts;
}

export function countHidden(value: string): number {
  return splitHidden(value).filter((part) => part.kind === 'hidden').length;
}

function labelOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return names[character] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
