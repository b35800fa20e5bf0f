/**
 * A picture of what is signed: the elements at which coverage changes. Every other element has the coverage of
 * the nearest listed one around it, so that the list stays short however large the message is.
 */
import type { Subject } from '../checks/subject';
import type { CheckedSignature, CoverageRegion, Location } from '../contract/model/checked';
import type { XmlElement } from '../core/xml/node';
import type { MessageTexts } from './locate';
import { locate } from './locate';

const best: readonly CoverageRegion['state'][] = [
  'trusted',
  'valid-untrusted',
  'not-verified',
  'failed',
  'unsigned',
];

/** `signatures` are those of the subject as described, `first` the index of the first of them in the whole answer. */
export function describeCoverage(
  subject: Subject,
  signatures: readonly CheckedSignature[],
  texts: MessageTexts,
  first: number,
): CoverageRegion[] {
  const covering = new Map<XmlElement, number[]>();
  const excluded = new Set<XmlElement>();
  // Where signatures and what they cover stand was found when they were described.
  const located = new Map<XmlElement, Location | null>();
  for (const [index, report] of subject.signatures.entries()) {
    located.set(report.element, signatures[index]?.location ?? null);
    if (report.covers !== null) located.set(report.covers, signatures[index]?.coversLocation ?? null);
    const target = report.covers ?? report.references[0]?.target ?? null;
    if (target === null) continue;
    covering.set(target, [...(covering.get(target) ?? []), index]);
    // An enveloped signature is taken out before the octets are formed: it does not cover itself.
    excluded.add(report.element);
  }
  const roots = [subject.document, ...texts.decrypted].flatMap(({ root }) => (root === null ? [] : [root]));
  const places = new Set([...roots, ...covering.keys(), ...excluded]);
  const regions = [...places].flatMap((element): CoverageRegion[] => {
    const location = located.get(element) ?? locate({ element, part: 'whole' }, texts);
    if (location === null) return [];
    const signedBy = signaturesAround(element, covering, subject);
    const states = signedBy.map((index) => signatures[index]?.state ?? 'not-verified');
    const state = best.find((each) => states.some((other) => other === each)) ?? 'unsigned';
    return [{ path: location.path, location, signedBy: signedBy.map((index) => first + index), state }];
  });
  return regions.sort(inDocumentOrder);
}

function inDocumentOrder({ location: a }: CoverageRegion, { location: b }: CoverageRegion): number {
  return (a.decrypted ?? -1) - (b.decrypted ?? -1) || a.start - b.start;
}

/** Signatures whose octets hold the element, the innermost first; its own enveloped signature is none of them. */
function signaturesAround(
  element: XmlElement,
  covering: ReadonlyMap<XmlElement, readonly number[]>,
  { signatures }: Subject,
): number[] {
  const found: number[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    for (const index of covering.get(at) ?? [])
      if (!isWithin(element, signatures[index]?.element)) found.push(index);
  }
  return found;
}

function isWithin(element: XmlElement, around: XmlElement | undefined): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (at === around) return true;
  return false;
}
