/**
 * Namespaces in XML 1.0 while a document is read: which prefix means what at this point, and which names
 * are refused. Kept apart from saxes, whose own resolution trims namespace URIs and so would see
 * another vocabulary than other readers do.
 */
import { NS } from './namespaces';
import type { XmlAttribute, XmlNamespace } from './node';

/** What is wrong with a name or a declaration; the sentence is for the user. */
export class NameProblem extends Error {}

export interface ResolvedName {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
}

export interface ResolvedTag extends ResolvedName {
  readonly attributes: readonly XmlAttribute[];
  readonly namespaces: readonly XmlNamespace[];
}

type Undo = readonly (readonly [prefix: string, before: string | undefined])[];

const noNamespaces: readonly XmlNamespace[] = [];
const noAttributes: readonly XmlAttribute[] = [];
const nothing: Undo = [];

export class NameScope {
  private readonly uris = new Map<string, string>([['xml', NS.xml]]);
  private readonly undo: Undo[] = [];

  constructor(inherited: readonly XmlNamespace[]) {
    for (const { prefix, uri } of inherited) this.uris.set(prefix, uri);
  }

  /** Enters an element: its declarations hold until `leave`. Throws `NameProblem`. */
  enter(name: string, written: Readonly<Record<string, string>>): ResolvedTag {
    let namespaces: XmlNamespace[] | undefined;
    let others: string[] | undefined;
    for (const key in written) {
      if (key === 'xmlns' || key.startsWith('xmlns:'))
        (namespaces ??= []).push(declaration(key, written[key]!));
      else (others ??= []).push(key);
    }
    this.undo.push(namespaces ? this.declare(namespaces) : nothing);
    const { prefix, local } = splitName(name);
    const uri = this.resolve(prefix);
    return {
      prefix,
      local,
      uri,
      attributes: others ? this.resolveAttributes(others, written) : noAttributes,
      namespaces: namespaces ?? noNamespaces,
    };
  }

  leave(): void {
    for (const [prefix, before] of this.undo.pop() ?? nothing) {
      if (before === undefined) this.uris.delete(prefix);
      else this.uris.set(prefix, before);
    }
  }

  private declare(namespaces: readonly XmlNamespace[]): Undo {
    return namespaces.map(({ prefix, uri }) => {
      const before = this.uris.get(prefix);
      this.uris.set(prefix, uri);
      return [prefix, before] as const;
    });
  }

  private resolve(prefix: string): string {
    const uri = this.uris.get(prefix);
    if (uri !== undefined) return uri;
    if (prefix === '') return '';
    throw new NameProblem(`The namespace prefix "${prefix}" is not declared`);
  }

  private resolveAttributes(
    names: readonly string[],
    written: Readonly<Record<string, string>>,
  ): XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    let seen: Set<string> | undefined;
    for (const name of names) {
      const { prefix, local } = splitName(name);
      const uri = prefix === '' ? '' : this.resolve(prefix);
      if (prefix !== '') {
        // The same name twice is saxes' business; here it is two prefixes for one namespace.
        const expanded = `${uri} ${local}`;
        if (seen?.has(expanded)) throw new NameProblem(`The attribute ${local} of ${uri} is written twice`);
        (seen ??= new Set()).add(expanded);
      }
      attributes.push({ name, prefix, local, uri, value: written[name]! });
    }
    return attributes;
  }
}

/** A QName's parts; `prefix` is '' for a name without a colon. */
function splitName(name: string): { prefix: string; local: string } {
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
function declaration(name: string, uri: string): XmlNamespace {
  const prefix = name === 'xmlns' ? '' : name.slice(6);
  if (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || notAtStart.test(prefix)))
    throw new NameProblem(`The name "${name}" is malformed`);
  if (prefix === 'xmlns') throw new NameProblem('The prefix "xmlns" may not be declared');
  if ((prefix === 'xml') !== (uri === NS.xml) || uri === NS.xmlns)
    throw new NameProblem(`The prefix "${prefix}" may not be declared as "${uri}"`);
  if (prefix !== '' && uri === '') throw new NameProblem(`The prefix "${prefix}" may not be undeclared`);
  return { prefix, uri };
}
