/**
 * What is typed above the flow list, as a question to the store: `verdict:` `sp:` `idp:` `label:` `is:pinned`
 * `from:` `to:` and plain words, all of which must hold. A value with spaces stands in quotes. What is no filter is
 * a word, so that nothing typed is silently ignored.
 */
import type { FlowOutcome, FlowQuery } from '../../../src-main/contract/model/trace';

const outcomes: readonly FlowOutcome[] = ['accepted', 'warned', 'rejected', 'waiting', 'error'];
const DAY_MS = 86_400_000;

export function parseFilter(filter: string): FlowQuery {
  const query: FlowQuery = {};
  const words: string[] = [];
  for (const match of filter.matchAll(/(\w+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|(\S+)/g)) {
    const [term, key, quoted, plain] = match;
    const value = quoted ?? plain ?? '';
    if (key === undefined || !readTerm(query, key.toLowerCase(), value)) words.push(term);
  }
  const text = words.join(' ').replaceAll('"', ' ').trim();
  return text === '' ? query : { ...query, text };
}

/** True when it was a filter; one that is still being typed counts. */
function readTerm(query: FlowQuery, key: string, value: string): boolean {
  switch (key) {
    case 'verdict': {
      const meant = outcomes.filter((outcome) => outcome.startsWith(value.toLowerCase()));
      if (meant.length > 0) query.verdict = meant;
      return meant.length > 0;
    }
    case 'sp':
    case 'idp':
    case 'label':
      if (value !== '') query[key] = value;
      return true;
    case 'is':
      if (value.toLowerCase() === 'pinned') query.pinned = true;
      return value.toLowerCase() === 'pinned';
    case 'from':
    case 'to': {
      const day = dayOf(value);
      if (day !== null) query[key] = new Date(key === 'from' ? day : day + DAY_MS).toISOString();
      return day !== null;
    }
    default:
      return false;
  }
}

/** The beginning of a local day written as `2026-03-11`. */
function dayOf(value: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (year === undefined) return null;
  const begin = new Date(Number(year), Number(month) - 1, Number(day));
  return begin.getMonth() === Number(month) - 1 ? begin.getTime() : null;
}
