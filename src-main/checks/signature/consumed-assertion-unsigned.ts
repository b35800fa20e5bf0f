/**
 * Something is signed, but not the assertion a service provider would read. This is what every
 * signature-wrapping attack comes down to, whatever tree it builds.
 */
import type { Check } from '../check';
import type { XmlElement } from '../../core/xml/node';
import { assertionKinds } from '../derived/protocol-message';
import type { AssertionSubject, Subject } from '../subject';

/** True when some signature points at the assertion or at an element around it, whether or not it holds. */
function isClaimed(assertion: AssertionSubject, subject: Subject): boolean {
  if (assertion.coveredBy.length > 0) return true;
  const around = new Set<XmlElement>();
  for (let each: XmlElement | null = assertion.read.element; each !== null; each = each.parent)
    around.add(each);
  for (let each = assertion.encryptedElement; each !== null; each = each.parent) around.add(each);
  return subject.signatures.some((report) =>
    report.references.some((reference) => reference.target !== null && around.has(reference.target)),
  );
}

export const consumedAssertionUnsigned: Check = {
  id: 'consumed-assertion-unsigned',
  category: 'signature',
  severity: 'error',
  title: 'The assertion that is read is the one that is signed',
  failureTitle: 'The assertion that is read is not the one that is signed',
  why: 'A signature elsewhere in the message protects something else. Whoever added this assertion chose the user it names.',
  remedy: {
    idp: 'Sign every assertion, or the Response around them.',
    sp: 'Read user and attributes only from the element whose digest was verified.',
  },
  citations: ['profiles-4.1.4.5-signed', 'core-5.3'],
  needs: [],
  kinds: assertionKinds,
  applies: ({ assertions, signatures }) => assertions.length > 0 && signatures.length > 0,
  run: (subject) =>
    subject.assertions
      .filter((assertion) => !isClaimed(assertion, subject))
      .map(({ read }) => ({
        message: `No signature covers the assertion ${read.id ?? '(without ID)'}${read.nameId === null ? '' : `, which names ${read.nameId.value}`}.`,
        expected: 'a signature over this assertion or over the Response',
        actual: 'none',
        place: { element: read.element },
      })),
};
