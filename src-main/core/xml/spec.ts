/**
 * The tree from which XML we produce is written. It says what a message holds and in which order; how it
 * becomes text is the writers' part.
 */

/** An attribute in the order written; `uri` is needed for a prefixed name only. */
export type XmlSpecAttribute = readonly [name: string, value: string, uri?: string];

/** A namespace declaration; the prefix '' is the default namespace. */
export type XmlSpecNamespace = readonly [prefix: string, uri: string];

export interface XmlSpec {
  /** '' for an element of the default namespace. */
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlSpecAttribute[];
  /** Declarations to write here even where they are not needed; those that are needed are added by themselves. */
  readonly namespaces: readonly XmlSpecNamespace[];
  readonly children: readonly (XmlSpec | string)[];
}

type Given = readonly [name: string, value: string | null | undefined, uri?: string];

const NONE: readonly never[] = [];

/** An element. Attributes whose value is null or undefined, and children that are null, are left out. */
export function element(
  prefix: string,
  local: string,
  uri: string,
  attributes: readonly Given[] = NONE,
  children: readonly (XmlSpec | string | null)[] = NONE,
  namespaces: readonly XmlSpecNamespace[] = NONE,
): XmlSpec {
  return {
    prefix,
    local,
    uri,
    attributes: attributes.every(isPresent) ? attributes : attributes.filter(isPresent),
    children: children.every(isChild) ? children : children.filter(isChild),
    namespaces,
  };
}

function isPresent(given: Given): given is XmlSpecAttribute {
  return given[1] != null;
}

function isChild(child: XmlSpec | string | null): child is XmlSpec | string {
  return child !== null;
}
