/** Edits of a message before it is signed: on the tree the builders made, found by local names from the top. */
import type { XmlSpec } from '../../core/xml/spec';
import { MissingPartError } from './missing-part';

export type Edit = (element: XmlSpec) => XmlSpec;

/** Applies the edits to the element at the path: the first child of that local name at each step. */
export function within(path: readonly string[], ...edits: readonly Edit[]): Edit {
  return (element) => {
    const [local, ...rest] = path;
    if (local === undefined) return edits.reduce((edited, edit) => edit(edited), element);
    const index = indexOf(element, local);
    return replaceAt(element, index, [within(rest, ...edits)(childAt(element, index))]);
  };
}

/** Sets an attribute without a namespace; null removes it. */
export function setAttribute(name: string, value: string | null): Edit {
  return (element) => {
    const others = element.attributes.filter((each) => each[0] !== name);
    if (value === null && others.length === element.attributes.length)
      throw new MissingPartError(`${element.local} has no ${name}`);
    if (value === null) return { ...element, attributes: others };
    const has = others.length < element.attributes.length;
    const attributes = has
      ? element.attributes.map((each) => (each[0] === name ? ([name, value] as const) : each))
      : [...others, [name, value] as const];
    return { ...element, attributes };
  };
}

/** Replaces the content by text. */
export function setText(text: string): Edit {
  return (element) => ({ ...element, children: text === '' ? [] : [text] });
}

/** Removes the first child of that local name. */
export function removeChild(local: string): Edit {
  return (element) => replaceAt(element, indexOf(element, local), []);
}

/** Puts the result of each edit of the first such child in its place, one beside the other. */
export function splitChild(local: string, ...edits: readonly Edit[]): Edit {
  return (element) => {
    const index = indexOf(element, local);
    return replaceAt(
      element,
      index,
      edits.map((edit) => edit(childAt(element, index))),
    );
  };
}

export function appendChild(make: XmlSpec | ((parent: XmlSpec) => XmlSpec)): Edit {
  return (element) => ({
    ...element,
    children: [...element.children, typeof make === 'function' ? make(element) : make],
  });
}

/** The element as it is. */
export const unchanged: Edit = (element) => element;

/** An element in the namespace and under the prefix of another. */
export function like(
  other: XmlSpec,
  local: string,
  attributes: XmlSpec['attributes'] = [],
  children: XmlSpec['children'] = [],
): XmlSpec {
  return { prefix: other.prefix, local, uri: other.uri, attributes, namespaces: [], children };
}

function indexOf(element: XmlSpec, local: string): number {
  const index = element.children.findIndex((child) => typeof child === 'object' && child.local === local);
  if (index === -1) throw new MissingPartError(`${element.local} has no ${local}`);
  return index;
}

function childAt(element: XmlSpec, index: number): XmlSpec {
  return element.children[index] as XmlSpec;
}

function replaceAt(element: XmlSpec, index: number, by: readonly (XmlSpec | string)[]): XmlSpec {
  return {
    ...element,
    children: [...element.children.slice(0, index), ...by, ...element.children.slice(index + 1)],
  };
}
