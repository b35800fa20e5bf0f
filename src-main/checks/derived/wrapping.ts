/**
 * Which tree a signature-wrapping attack built. Each has the signed original somewhere a verifier finds it by
 * its ID, and a forged element where the application reads. The trees carry the numbers researchers gave them
 * (XSW1 to XSW8, and a ninth with a wrapper element of its own).
 */
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { attributeOf } from '../../core/xml/query';
import type { SignatureReport } from '../../core/xmlsec/signature-report';
import type { Subject } from '../subject';
import { landmarks } from './landmarks';
import { once } from './once';

export interface Wrapping {
  /** `XSW1` to `XSW9`; null for a tree that has no number. */
  readonly tree: string | null;
  readonly report: SignatureReport;
  /** What the signature was made for. */
  readonly original: XmlElement;
  /** What an application would read instead. */
  readonly forged: XmlElement;
}

/** Every signature whose original stands beside or inside something forged; empty for an honest message. */
export const wrappings = once((subject): readonly Wrapping[] => {
  const root = subject.message.element;
  if (root === null || (subject.message.kind !== 'Response' && subject.message.kind !== 'Assertion'))
    return [];
  const found = subject.signatures.flatMap((report) => wrappingOf(report, root, subject) ?? []);
  return found;
});

function wrappingOf(report: SignatureReport, root: XmlElement, subject: Subject): Wrapping | null {
  const { parent } = report;
  const uri = report.references[0]?.uri;
  if (parent === null || typeof uri !== 'string' || !uri.startsWith('#')) return null;
  const named = (subject.elementsById.get(uri.slice(1)) ?? []).filter(isSignable);
  if (named.length === 0) return null;
  const inside = named.find((element) => element !== parent && isWithin(element, report.element));
  if (inside !== undefined) {
    return { tree: treeInside(inside, report), report, original: inside, forged: parent };
  }
  const elsewhere = named.find((element) => element !== parent);
  if (!named.includes(parent)) {
    return elsewhere === undefined || !isSignable(parent)
      ? null
      : { tree: treeBeside(elsewhere, parent, root), report, original: elsewhere, forged: parent };
  }
  if (elsewhere !== undefined) {
    const tree = elsewhere.parent?.local === 'Extensions' ? 'XSW7' : null;
    return { tree, report, original: parent, forged: elsewhere };
  }
  return forgedAround(report, parent, root, subject);
}

/** The original was moved into the signature of the forged element. */
function treeInside(original: XmlElement, report: SignatureReport): string | null {
  if (original.local === 'Response') return 'XSW1';
  return original.parent === report.element ? 'XSW6' : 'XSW8';
}

/** The signature was moved into the forged element, the original stands elsewhere. */
function treeBeside(original: XmlElement, forged: XmlElement, root: XmlElement): string | null {
  if (original.local === 'Response') return original.parent === forged ? 'XSW2' : null;
  if (forged.local !== 'Assertion') return null;
  return original.parent === root ? 'XSW5' : 'XSW9';
}

/** The signature stands in its original; the forged assertion stands around or beside it, and nothing signs it. */
function forgedAround(
  report: SignatureReport,
  original: XmlElement,
  root: XmlElement,
  subject: Subject,
): Wrapping | null {
  if (original === root || original.local !== 'Assertion') return null;
  const claimed = claimedElements(subject);
  const forged = landmarks(subject).assertions.find(
    (element) =>
      element !== original &&
      element.document === original.document &&
      (element.parent === root || element.parent?.local === 'Extensions') &&
      !isWithinAny(element, claimed),
  );
  if (forged === undefined) return null;
  const tree =
    forged.parent !== root
      ? 'XSW7'
      : original.parent === forged
        ? 'XSW4'
        : original.parent === root && forged.range.start < original.range.start
          ? 'XSW3'
          : null;
  return { tree, report, original, forged };
}

const claimedElements = once((subject): ReadonlySet<XmlElement> => {
  const claimed = new Set<XmlElement>();
  for (const { references } of subject.signatures) {
    for (const { target } of references) if (target !== null) claimed.add(target);
  }
  return claimed;
});

function isSignable(element: XmlElement): boolean {
  return (
    ((element.local === 'Assertion' && element.uri === NS.saml) ||
      (element.local === 'Response' && element.uri === NS.samlp)) &&
    attributeOf(element, 'ID') !== null
  );
}

function isWithin(element: XmlElement, outer: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function isWithinAny(element: XmlElement, outers: ReadonlySet<XmlElement>): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (outers.has(at)) return true;
  return false;
}
