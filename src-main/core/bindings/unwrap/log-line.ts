/** Anything else that holds a message somewhere: log lines, tickets, mails. Finds each by its own marks. */
import { looksEncoded } from './base64';
import { findNameless, findParameters, type FoundParameter } from './find-parameters';
import { findEscapedXml, findXml, type Found } from './find-xml';
import { unwrapJson } from './json';
import { goInto, type Layer } from './layer';

const MAX_FOUND = 2000;

/** Every piece that may hold a message, in the order of the text; null when there is none. */
export function unwrapLogLine(layer: Layer): readonly Layer[] | null {
  const { text } = layer;
  const taken: { readonly at: Found; readonly layers: readonly Layer[] }[] = [];
  const isFree = ({ start, end }: Found): boolean =>
    taken.every(({ at }) => end <= at.start || at.end <= start);
  const take = (found: readonly Found[], open: (at: Found) => readonly Layer[] | null): void => {
    const fresh = found.filter(isFree).flatMap((at) => {
      const layers = open(at);
      return layers === null ? [] : [{ at, layers }];
    });
    taken.push(...fresh);
    taken.sort((left, right) => left.at.start - right.at.start);
  };
  const step = (at: Found): Layer => goInto(layer, 'log-line', at.text);

  take(findJsonLines(text), (at) => unwrapJson(step(at)));
  take(findXml(text, MAX_FOUND), (at) => [step(at)]);
  take(findEscapedXml(text, MAX_FOUND), (at) => [step(at)]);
  take(findParameters(text, MAX_FOUND), (at) => [
    goInto(layer, 'log-line', at.text, { parameter: (at as FoundParameter).parameter ?? layer.parameter }),
  ]);
  const places = taken.map(({ at }) => at);
  take(findNameless(text, places, MAX_FOUND), (at) => (looksEncoded(at.text) ? [step(at)] : null));
  return taken.length > 0 ? taken.flatMap(({ layers }) => layers) : null;
}

/** The JSON objects of a log that writes one a line, with or without something before them. */
function findJsonLines(text: string): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < text.length && found.length < MAX_FOUND;) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(from, lineEnd);
    const open = line.indexOf('{');
    const close = open < 0 ? 0 : line.lastIndexOf('}') + 1;
    if (close > open && /saml|<|[A-Za-z0-9+/]{80}/i.test(line)) {
      found.push({ start: from + open, end: from + close, text: line.slice(open, close) });
    }
    from = lineEnd + 1;
  }
  return found;
}
