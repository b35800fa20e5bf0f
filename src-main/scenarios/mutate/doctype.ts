/** Puts a DOCTYPE before the root element. */
import { locate, type TextEdit } from './text';

/** `subset` is the internal subset, without brackets; the name of the root is filled in. */
export function addDoctype(subset: string): TextEdit {
  return (xml) => {
    const { name, range } = locate(xml, []);
    return `${xml.slice(0, range.start)}<!DOCTYPE ${name} [${subset}]>${xml.slice(range.start)}`;
  };
}
