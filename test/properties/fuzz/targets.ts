/**
 * What a fuzzed input has to survive, and what must hold of the outcome: `detect` finds messages or says why not;
 * the reader never throws; what it read in full can be written canonically, read again to the same, and the reader
 * of verified octets agrees with it.
 */
import { detect } from '../../../src-main/core/bindings/detect';
import { UnreadableInputError } from '../../../src-main/core/bindings/unreadable-input-error';
import { readCanonical } from '../../../src-main/core/roles/sp/read-canonical';
import { readMessage } from '../../../src-main/core/saml/read-message';
import { canonicalize, CanonicalizationError } from '../../../src-main/core/xml/canonicalize';
import type { XmlElement } from '../../../src-main/core/xml/node';
import { parseXml } from '../../../src-main/core/xml/parse';
import {
  attributeRange,
  commentsIn,
  contentRange,
  pathOf,
  textOf,
  walkElements,
} from '../../../src-main/core/xml/query';

/** Null when all held; else what did not, in one sentence. */
export function fuzzOnce(input: string | Buffer): string | null {
  const texts = [typeof input === 'string' ? input : input.toString('utf8')];
  try {
    for (const { xml } of detect(input).messages) texts.push(xml);
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) return `detect threw ${describe(error)}`;
    if (error.message === '') return 'detect says nothing about why';
  }
  for (const text of texts) {
    try {
      const problem = readText(text);
      if (problem !== null) return problem;
    } catch (error) {
      return `the reader threw ${describe(error)}`;
    }
  }
  return null;
}

function readText(text: string): string | null {
  const document = parseXml(text);
  readMessage(document);
  const { root, problem } = document;
  if (problem !== null) {
    const inside = problem.offset >= 0 && problem.offset <= text.length;
    return inside ? null : `the problem lies outside the text, at ${problem.offset}`;
  }
  if (root === null) return 'neither a root element nor a problem';
  const places = checkPlaces(root, text);
  return places ?? checkCanonical(root);
}

/** Every element lies where it says, inside its parent. */
function checkPlaces(root: XmlElement, text: string): string | null {
  let count = 0;
  for (const element of walkElements(root)) {
    if (count++ > 200) return null;
    const { range, startTag, parent, name } = element;
    if (!text.startsWith(`<${name}`, range.start) || text[range.end - 1] !== '>')
      return `${pathOf(element)} lies elsewhere`;
    if (startTag.start !== range.start || startTag.end > range.end)
      return `the start tag of ${pathOf(element)} lies elsewhere`;
    const content = contentRange(element);
    if (content.start < startTag.end || content.end > range.end)
      return `the content of ${pathOf(element)} lies elsewhere`;
    if (parent !== null && (range.start < parent.startTag.end || range.end > parent.range.end))
      return `${pathOf(element)} lies outside its parent`;
    for (const { local } of element.attributes) {
      if (attributeRange(element, local) === null)
        return `the attribute ${local} of ${pathOf(element)} is nowhere`;
    }
  }
  return null;
}

function checkCanonical(root: XmlElement): string | null {
  for (const method of ['exclusive', 'inclusive'] as const) {
    let canonical: string;
    try {
      canonical = canonicalize(root, { method, comments: true });
    } catch (error) {
      if (error instanceof CanonicalizationError) continue;
      throw error;
    }
    const again = parseXml(canonical);
    if (again.root === null || again.problem !== null)
      return `its ${method} canonical form is not read again: ${again.problem?.message ?? 'no root'}`;
    if (canonicalize(again.root, { method, comments: true }) !== canonical)
      return `its ${method} canonical form has another canonical form`;
    const bare = canonicalize(root, { method });
    const strict = readCanonical(bare);
    if (strict?.root == null)
      return `its ${method} canonical form is refused by the reader of verified octets`;
    // That reader leaves processing instructions out: they carry no value.
    if (
      commentsIn(root).every(({ kind }) => kind === 'comment') &&
      canonicalize(strict.root, { method }) !== bare
    )
      return `the two readers disagree on its ${method} canonical form`;
    if (textOf(strict.root) !== textOf(root)) return 'the two readers disagree on its text';
  }
  return null;
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}
