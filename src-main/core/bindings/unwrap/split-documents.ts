/** Several XML messages pasted one behind the other, or one with other text behind it: taken apart. */
import { parseXml } from '../../xml/parse';
import { findXml } from './find-xml';
import { goInto, type Layer } from './layer';
import { skipProlog } from './prolog';

const MAX_FOUND = 2000;

/**
 * The messages of a text that goes on behind its first document; null for one document, well-formed or not.
 * Values that came out of an encoding are left alone: what their sender appended is a fault to show.
 */
export function splitDocuments(layer: Layer): readonly Layer[] | null {
  const { text, steps } = layer;
  if (layer.parameter !== null || steps.some(({ step }) => step === 'base64')) return null;
  const start = skipProlog(text);
  const name = /^<([^\s/>]{1,200})/.exec(text.slice(start, start + 220))?.[1];
  const close = name === undefined ? -1 : text.indexOf(`</${name}`, start);
  const end = close < 0 ? 0 : text.indexOf('>', close) + 1;
  if (end === 0 || text.slice(end).trim() === '' || parseXml(text).problem === null) return null;
  const found = findXml(text, MAX_FOUND);
  const [first] = found;
  if (first?.start !== start || first.end >= text.trimEnd().length) return null;
  return found.map((each) => goInto(layer, 'log-line', each.text));
}
