/** The message breaks the schema of SAML: what libxml2 objects to, at the element it objects to. */
import type { Check, Failure } from '../check';
import type { XmlElement } from '../../core/xml/node';
import { lineColumnAt } from '../../core/xml/query';
import type { SchemaComplaint } from '../../core/xmlsec/readings/foreign-reader';
import { protocolKinds } from '../derived/protocol-message';
import type { Subject } from '../subject';

const MAX_FAILURES = 25;
/** Types a vendor declares for itself in xsi:type: no schema of SAML knows them, and SAML allows them. */
const foreignType = /does not resolve to a\(n\) type definition|xsi:type/;
const complaintForm =
  /^Element '(?:\{([^}]*)\})?([^']+)'(?:, attribute '(?:\{[^}]*\})?([^']+)')?: ([\s\S]*)$/;

export const schemaInvalid: Check = {
  id: 'schema-invalid',
  category: 'reading',
  severity: 'warning',
  title: "The message is valid against SAML's schema",
  failureTitle: "The message breaks SAML's schema",
  why: 'Receivers that validate, as php-saml does in strict mode and OpenSAML for much of it, refuse what breaks the schema; others read past it.',
  remedy: {
    idp: 'Put elements in the order of the schema, give every required attribute, and leave out what the schema does not know.',
    sp: 'Nothing, as long as the library does not validate; then ask the IdP to send what the schema allows.',
  },
  citations: ['core-1.3.4'],
  needs: [],
  kinds: [...protocolKinds, 'Assertion'],
  applies: ({ readings }) => readings.some(({ complaints }) => complaints !== null),
  run: ({ readings, document }) => {
    const complaints = readings.flatMap((reading) => reading.complaints ?? []);
    if (complaints.length === 0) return [];
    const seen = new Set<string>();
    return complaints
      .filter(({ message }) => !foreignType.test(message))
      .map((complaint) => describe(complaint, document.elements))
      .filter(({ place, message }) => {
        const key =
          place?.attribute === undefined ? message : `${place.element.startTag.start}@${place.attribute}`;
        return seen.size < seen.add(key).size;
      })
      .slice(0, MAX_FAILURES);
  },
};

function describe({ message, line }: SchemaComplaint, elements: Subject['document']['elements']): Failure {
  const found = complaintForm.exec(message);
  if (found === null) return { message, place: null };
  const [, uri = '', local = '', attribute, words = ''] = found;
  const element = findElement(elements, uri, local, line);
  const what = attribute === undefined ? local : `The attribute ${attribute} of ${local}`;
  return {
    message: `${what}: ${plain(words)}`,
    place: element === null ? null : { element, ...(attribute === undefined ? {} : { attribute }) },
  };
}

/** libxml2 knows an element by its name and the line its start tag ends in. */
function findElement(
  elements: Subject['document']['elements'],
  uri: string,
  local: string,
  line: number,
): XmlElement | null {
  const named = elements.filter((element) => element.local === local && element.uri === uri);
  const [only] = named;
  if (named.length === 1 && only !== undefined) return only;
  return (
    named.find((element) => lineColumnAt(element.document.text, element.startTag.end - 1).line === line) ??
    null
  );
}

/** Namespaces spelled out in braces make the sentence unreadable; the prefixes everybody uses do not. */
function plain(words: string): string {
  return words
    .replace(/\{urn:oasis:names:tc:SAML:2\.0:assertion\}/g, 'saml:')
    .replace(/\{urn:oasis:names:tc:SAML:2\.0:protocol\}/g, 'samlp:')
    .replace(/\{http:\/\/www\.w3\.org\/2000\/09\/xmldsig#\}/g, 'ds:')
    .replace(/\{http:\/\/www\.w3\.org\/2001\/04\/xmlenc#\}/g, 'xenc:')
    .trim();
}
