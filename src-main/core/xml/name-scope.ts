/**
 * Namespaces in XML 1.0 while a document is read: which prefix means what at this point, and which names
 * are refused. A namespace URI is kept to the character: trimmed, it would be another vocabulary than
 * other readers see.
 */
import { NS } from './namespaces';
import type { XmlAttribute, XmlNamespace } from './node';

/** What is wrong with a name or a declaration; the sentence is for the user. */
export class NameProblem extends Error {}

/** A qualified name in its parts; `prefix` is '' for a name without a colon. */
export interface NameParts {
  readonly prefix: string;
  readonly local: string;
}

/** What the start tag of an element declared, to be put back when it ends. */
type Undo = readonly (readonly [prefix: string, before: string | undefined])[];

const nothing: Undo = [];

export class NameScope {
  private readonly uris = new Map<string, string>([['xml', NS.xml]]);
  private readonly undo: Undo[] = [];
  /** Names repeat: each is taken apart once. */
  private readonly names = new Map<string, NameParts>();

  constructor(inherited: readonly XmlNamespace[]) {
    for (const { prefix, uri } of inherited) this.uris.set(prefix, uri);
  }

  /** Enters an element with these declarations, which hold until `leave`. */
  enter(namespaces: readonly XmlNamespace[]): void {
    this.undo.push(namespaces.length === 0 ? nothing : this.declare(namespaces));
  }

  leave(): void {
    const undo = this.undo.pop() ?? nothing;
    for (let index = undo.length - 1; index >= 0; index--) {
      const [prefix, before] = undo[index]!;
      if (before === undefined) this.uris.delete(prefix);
      else this.uris.set(prefix, before);
    }
  }

  /** The URI a prefix means here; '' for no prefix and no default namespace. Throws `NameProblem`. */
  resolve(prefix: string): string {
    const uri = this.uris.get(prefix);
    if (uri !== undefined) return uri;
    if (prefix === '') return '';
    throw new NameProblem(`The namespace prefix "${prefix}" is not declared`);
  }

  /** The parts of a qualified name. Throws `NameProblem`. */
  split(name: string): NameParts {
    let parts = this.names.get(name);
    if (parts === undefined) this.names.set(name, (parts = splitName(name)));
    return parts;
  }

  private declare(namespaces: readonly XmlNamespace[]): Undo {
    return namespaces.map(({ prefix, uri }) => {
      const before = this.uris.get(prefix);
      this.uris.set(prefix, uri);
      return [prefix, before] as const;
    });
  }
}

/** Refuses one attribute written twice, by name or by two prefixes of one namespace. Throws `NameProblem`. */
export function refuseRepeated(attributes: readonly XmlAttribute[]): void {
  if (attributes.length > 8) return refuseRepeatedAmongMany(attributes);
  for (let index = 1; index < attributes.length; index++) {
    const { local, uri } = attributes[index]!;
    for (let before = 0; before < index; before++) {
      const other = attributes[before]!;
      if (other.local === local && other.uri === uri) throw repeated(attributes[index]!);
    }
  }
}

function refuseRepeatedAmongMany(attributes: readonly XmlAttribute[]): void {
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const expanded = `${attribute.uri} ${attribute.local}`;
    if (seen.has(expanded)) throw repeated(attribute);
    seen.add(expanded);
  }
}

function repeated({ name, local, uri }: XmlAttribute): NameProblem {
  return new NameProblem(
    uri === ''
      ? `The attribute ${name} is written twice`
      : `The attribute ${local} of ${uri} is written twice`,
  );
}

function splitName(name: string): NameParts {
  const colon = name.indexOf(':');
  if (colon < 0) return { prefix: '', local: name };
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === '' || local === '' || local.includes(':') || notAtStart.test(local)) {
    throw new NameProblem(`The name "${name}" is malformed`);
  }
  if (prefix === 'xmlns') throw new NameProblem('No element may have the prefix "xmlns"');
  return { prefix, local };
}

/** Characters a name may hold but not start with (XML 1.0 production 4a). */
const notAtStart = /^[-.0-9\u00B7\u0300-\u036F\u203F\u2040]/;

/** Namespaces in XML 1.0 section 3: `xml` and `xmlns` are reserved, and a prefix cannot be undeclared. */
export function readDeclaration(name: string, uri: string): XmlNamespace {
  const prefix = name === 'xmlns' ? '' : name.slice(6);
  if (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || notAtStart.test(prefix)))
    throw new NameProblem(`The name "${name}" is malformed`);
  if (prefix === 'xmlns') throw new NameProblem('The prefix "xmlns" may not be declared');
  if ((prefix === 'xml') !== (uri === NS.xml) || uri === NS.xmlns)
    throw new NameProblem(`The prefix "${prefix}" may not be declared as "${uri}"`);
  if (prefix !== '' && uri === '') throw new NameProblem(`The prefix "${prefix}" may not be undeclared`);
  return { prefix, uri };
}
