/** Why a signature fails, as it was proved by trial: the cause in words, the digests, what was tried. */
import type { CheckedSignature } from '../../../../contract/model/checked';
import { printableLine } from '../../io';

/** A view side by side belongs in the interface; here the first line that differs says the same. */
export function renderExplanation({ explanation, digest }: CheckedSignature): string[] {
  if (!explanation) return [];
  const { words, covered, consumed, tried, canonical, matching } = explanation;
  const lines = [`  why:      ${printableLine(words)}`];
  const put = (label: string, text: string | null): void => {
    if (text !== null) lines.push(`  ${`${label}:`.padEnd(10)}${printableLine(text)}`);
  };
  put('covers', covered);
  if (consumed !== covered) put('consumed', consumed);
  if (digest.declared !== digest.computed) {
    put('declared', digest.declared);
    put('computed', digest.computed);
  }
  for (const { words: form, matches } of tried) put('tried', `${form}: ${matches ? 'this is it' : 'no'}`);
  if (canonical !== null && matching !== null) lines.push(...firstDifference(canonical, matching));
  return lines;
}

const AROUND = 30;
const SHOWN = 80;

function firstDifference(hashed: string, signed: string): string[] {
  let at = 0;
  while (at < hashed.length && hashed[at] === signed[at]) at += 1;
  if (at === hashed.length && at === signed.length) return [];
  const start = Math.max(0, at - AROUND);
  const excerpt = (text: string): string =>
    printableLine(text.slice(start, start + SHOWN)).replace(/\t/g, '<U+0009>');
  return [`  hashed:   …${excerpt(hashed)}`, `  signed:   …${excerpt(signed)}`];
}
