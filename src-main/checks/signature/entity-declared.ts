/** A DOCTYPE that declares entities or attributes: named by what it would do to a parser that obeys it. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';

/** What each declaration is for, the gravest first. */
const tricks: readonly (readonly [pattern: RegExp, says: string])[] = [
  [/<!ENTITY\s+%/, 'a parameter entity, which can pull in declarations from elsewhere'],
  [
    /<!ENTITY\s+[^\s%]\S*\s+(?:SYSTEM|PUBLIC)\s/,
    'an external entity (XXE): the parser would read a file or call an address and put the answer into the message',
  ],
  [
    /<!ENTITY\s+\S+\s+["'][^"']*&[^;"']+;[^"']*&/,
    'entities made of entities (billion laughs): they grow until the memory is full',
  ],
  [
    /<!ATTLIST\s[^>]*\sxmlns/,
    'a namespace as a default attribute: parsers that read the DOCTYPE see other elements than those that do not (CVE-2025-25292)',
  ],
  [/<!ATTLIST\s/, 'default attributes: parsers that read the DOCTYPE see IDs or values that others do not'],
  [
    /<!ENTITY\s/,
    'an entity: parsers that expand it read another value or ID than those that do not (CVE-2025-23369 hid an ID so)',
  ],
];

export const entityDeclared: Check = {
  id: 'entity-declared',
  category: 'signature',
  severity: 'error',
  title: 'The message declares no entities',
  failureTitle: 'The message declares entities or attributes in a DOCTYPE',
  why: 'SAML messages have no DOCTYPE. One with declarations makes parsers read files, run out of memory, or disagree on what the message says while the signature holds.',
  remedy: {
    idp: 'No change: no IdP sends one. Treat the message as an attack.',
    sp: 'Refuse every DOCTYPE before parsing, and switch external entities off in the parser.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: ({ document }) => document.problem?.code === 'doctype' || document.problem?.code === 'entity',
  run: ({ document }) => {
    const found = tricks.find(([pattern]) => pattern.test(document.text));
    if (found === undefined) return [];
    const offset = document.text.search(found[0]);
    const end = document.text.indexOf('>', offset);
    return [
      {
        message: `The DOCTYPE declares ${found[1]}.`,
        expected: 'no DOCTYPE',
        actual: document.text.slice(offset, end < 0 ? offset + 200 : Math.min(end + 1, offset + 200)),
        offset,
      },
    ];
  },
};
