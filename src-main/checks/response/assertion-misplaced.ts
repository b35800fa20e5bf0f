/** An assertion hidden where none belongs (Extensions, StatusDetail, a signature's Object): the tree of a wrapping attack. */
import type { Check, Failure } from '../check';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';

/** Elements of an assertion that may hold another assertion for their own purposes. */
const carriers = new Set(['Advice', 'Evidence', 'AttributeValue', 'SubjectConfirmationData']);

function isMisplaced(element: XmlElement, response: XmlElement): boolean {
  if (element.parent === response) return false;
  for (let each = element.parent; each !== null; each = each.parent) {
    if (each.uri === NS.saml && carriers.has(each.local)) return false;
  }
  return true;
}

export const assertionMisplaced: Check = {
  id: 'assertion-misplaced',
  category: 'response',
  severity: 'error',
  title: 'Assertions stand directly inside the Response',
  failureTitle: 'An assertion is hidden inside another element',
  why: 'A receiver that searches the whole document finds this assertion; one that looks where the schema says does not. Wrapping attacks place a forged or the signed original assertion like this.',
  remedy: {
    idp: 'Send assertions only as direct children of the Response. If the IdP did, somebody rearranged the message.',
    sp: 'Read the assertion by its place in the Response, never by searching the document.',
  },
  citations: ['profiles-4.1.4.2-assertion'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response !== null,
  run: ({ response }) => {
    if (response === null) return [];
    const root = response.element;
    const failures: Failure[] = [];
    for (const element of root.document.elements) {
      if (element.local !== 'Assertion' || element.uri !== NS.saml || !isMisplaced(element, root)) continue;
      const around = element.parent?.name ?? 'nothing';
      failures.push({
        message: `An Assertion stands inside ${around}.`,
        expected: 'inside the Response',
        actual: `inside ${around}`,
        place: { element },
      });
    }
    return failures;
  },
};
