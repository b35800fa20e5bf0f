/** Our reader held against saxes, on whole messages and on the same messages damaged in thousands of places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { XmlDocument, XmlNode } from '../../../../src-main/core/xml/node';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { corpusFiles, corpusIsHere } from '../../../golden/corpus-context';
import { readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { responseXml } from '../../../helpers/response-xml';

type Event = readonly unknown[];

/** What saxes sees; null when it refuses the text. */
function eventsOfSaxes(text: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  // Half a surrogate pair passes saxes, with whatever follows it.
  let refused = /\p{Surrogate}/u.test(text);
  parser.on('error', () => (refused = true));
  parser.on('doctype', () => (refused = true));
  parser.on('opentag', (tag) => events.push(['open', tag.name, Object.entries(tag.attributes)]));
  parser.on('closetag', (tag) => events.push(['close', tag.name]));
  parser.on('text', (value) => events.push(['text', value]));
  parser.on('cdata', (value) => events.push(['text', value]));
  parser.on('comment', (value) => events.push(['comment', value]));
  parser.on('processinginstruction', ({ target, body }) => events.push(['pi', target, body.trimStart()]));
  parser.write(text);
  parser.close();
  return refused ? null : normalise(events);
}

function eventsOfOurs(document: XmlDocument): Event[] {
  const events: Event[] = [];
  const visit = (node: XmlNode): void => {
    if (node.kind === 'text') events.push(['text', node.value]);
    else if (node.kind === 'comment') events.push(['comment', node.value]);
    else if (node.kind === 'pi') events.push(['pi', node.target, node.value]);
    else {
      const declared = node.namespaces.map(({ prefix, uri }) => [
        prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
        uri,
      ]);
      events.push([
        'open',
        node.name,
        [...declared, ...node.attributes.map(({ name, value }) => [name, value])],
      ]);
      node.children.forEach(visit);
      events.push(['close', node.name]);
    }
  };
  const { root, outside } = document;
  const whole: XmlNode[] = [...outside, ...(root ? [root] : [])];
  whole.sort((a, b) => a.range.start - b.range.start).forEach(visit);
  return normalise(events);
}

/** Attributes in one order; text outside the root, which only saxes reports, left out; texts that touch joined. */
function normalise(events: readonly Event[]): Event[] {
  const joined: Event[] = [];
  let depth = 0;
  for (const event of events) {
    if (event[0] === 'open') depth++;
    if (event[0] === 'close') depth--;
    const last = joined.at(-1);
    if (event[0] === 'text' && (depth === 0 || event[1] === '')) continue;
    if (event[0] === 'text' && last?.[0] === 'text')
      joined[joined.length - 1] = ['text', `${String(last[1])}${String(event[1])}`];
    else if (event[0] === 'open')
      joined.push([
        'open',
        event[1],
        [...(event[2] as [string, string][])].sort(([a], [b]) => (a < b ? -1 : 1)),
      ]);
    else joined.push(event);
  }
  return joined;
}

/** Refused by Namespaces in XML, which saxes is not asked to check here, or by production 16, which it reads loosely. */
const aboutNames =
  /prefix|The name "|attribute .* of .* is written twice|declared|processing instruction has no proper name/;

function compare(text: string): void {
  const ours = parseXml(text, { limits: { maxDepth: 10_000 } });
  const theirs = eventsOfSaxes(text);
  if (ours.problem === null) expect({ text, events: theirs }).toEqual({ text, events: eventsOfOurs(ours) });
  else if (theirs !== null && !aboutNames.test(ours.problem.message))
    expect.fail(`refused (${ours.problem.message}), but not by saxes: ${text}`);
}

/** Damage that is the same in every run: characters that mean something to XML, put in, taken out, doubled or swapped. */
function* damage(text: string, count: number): Generator<string> {
  const pieces = [
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '!',
    '?',
    '-',
    '--',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '&#x0;',
    '&#x41;',
    '&lt;',
    '&amp',
    '=',
    ' ',
    '\r',
    '\r\n',
    '\t',
    ':',
    'xmlns',
    'a',
    '\u0000',
    '\uFFFE',
    '\uD800',
    '\u00e9',
    '\u{1F600}',
    '\u00a0',
    '<!DOCTYPE a>',
    '<a/>',
    '</a>',
    '1',
  ];
  let state = 20261123;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let index = 0; index < count; index++) {
    const at = random(text.length + 1);
    const length = random(4) === 0 ? random(40) : random(3);
    const piece = random(3) === 0 ? text.slice(at, at + random(60)) : (pieces[random(pieces.length)] ?? '');
    yield text.slice(0, at) + piece + text.slice(at + length);
  }
}

const dense = `<?xml version="1.0" encoding="UTF-8"?><!-- c --><p:a xmlns:p="urn:a" xmlns="urn:d" x='1' p:y="2&#10;3">t&amp;<b q = "&lt;"/>u<![CDATA[<v>]]><?pi some thing?><c\n>w</c ></p:a>\n<!-- end -->`;

describe('against saxes', () => {
  test.each([
    ['a dense document', dense, 6000],
    ['a Response', responseXml(), 3000],
  ])('%s, whole and damaged in %#', (_name, text, count) => {
    compare(text);
    for (const damaged of damage(text, count)) compare(damaged);
  });

  test('the samples', () => {
    const file = readFileSync(
      join(import.meta.dirname, '../../../../resources/samples/samples.json'),
      'utf8',
    );
    const found = [...JSON.stringify(JSON.parse(file)).matchAll(/"(<(?:\\.|[^"\\])*)"/g)].map(
      ([whole]) => JSON.parse(whole) as string,
    );
    for (const text of found) compare(text);
  });

  test.skipIf(!corpusIsHere)(`every message of the corpus (${WITHOUT_CORPUS} when skipped)`, () => {
    for (const file of corpusFiles()) compare(readCorpus(file));
  });
});
