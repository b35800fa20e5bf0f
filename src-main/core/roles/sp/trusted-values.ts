/**
 * What a service provider may believe: values read from the octets whose digest was verified, never from
 * the document around them. The canonical octets are parsed again and the assertion is read from there, so
 * that whatever the original tree held beside them, or hid in it, cannot be seen.
 */
import type { AssertionRead } from '../../saml/model';
import { readAssertion } from '../../saml/read-assertion';
import { NS } from '../../xml/namespaces';
import type { XmlElement } from '../../xml/node';
import { attributeOf, childElements } from '../../xml/query';
import type { SignatureReport } from '../../xmlsec/signature-report';
import { readCanonical } from './read-canonical';

/**
 * The assertion as the verified octets have it. `assertion` is the element in the received tree, `report` the
 * signature that covers it or an element around it. Null when no trusted key verified, or when the octets do
 * not hold an assertion with that ID at that place.
 */
export function readVerifiedAssertion(report: SignatureReport, assertion: XmlElement): AssertionRead | null {
  const found = findInVerifiedOctets(report, assertion);
  if (found === null || found.uri !== NS.saml || found.local !== 'Assertion') return null;
  return attributeOf(found, 'ID') === attributeOf(assertion, 'ID')
    ? readAssertion(found, found.document)
    : null;
}

/** True when the verified octets hold this very EncryptedAssertion, so that its plaintext is as trusted as they are. */
export function coversEncrypted(report: SignatureReport, encrypted: XmlElement): boolean {
  const found = findInVerifiedOctets(report, encrypted);
  return found !== null && found.uri === NS.saml && found.local === 'EncryptedAssertion';
}

function findInVerifiedOctets(report: SignatureReport, element: XmlElement): XmlElement | null {
  const covered = report.covers;
  const octets = report.valid === true ? (report.references[0]?.canonicalText() ?? null) : null;
  if (covered === null || octets === null) return null;
  const steps = stepsDown(covered, element, report.element);
  if (steps === null) return null;
  let current = readCanonical(octets)?.root ?? null;
  for (const step of steps) current = current === null ? null : (childElements(current)[step] ?? null);
  return current;
}

/** Positions among child elements from `top` down to `element`, the enveloped signature not counted. */
function stepsDown(top: XmlElement, element: XmlElement, signature: XmlElement): number[] | null {
  const steps: number[] = [];
  for (let current = element; current !== top; current = current.parent) {
    if (current.parent === null) return null;
    const siblings: readonly XmlElement[] = childElements(current.parent).filter(
      (each) => each !== signature,
    );
    steps.unshift(siblings.indexOf(current));
  }
  return steps.includes(-1) ? null : steps;
}
