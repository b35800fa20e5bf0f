/** An assertion inside Advice or an attribute value: allowed, but a receiver that searches the document finds it. */
import type { Check } from '../check';
import { pathOf } from '../../core/xml/query';
import { hasAssertion } from '../derived/consumed-assertion';
import { landmarks } from '../derived/landmarks';
import { assertionKinds } from '../derived/protocol-message';

export const assertionEmbedded: Check = {
  id: 'assertion-embedded',
  category: 'assertion',
  severity: 'notice',
  title: 'No assertion is embedded in another',
  failureTitle: 'An assertion is embedded in another',
  why: 'Evidence and tokens for other services travel like this. A receiver that looks for assertions anywhere may read this one in place of the outer one.',
  remedy: {
    idp: 'Send it only to service providers that need it.',
    sp: 'Read the assertion by its place in the Response, never by searching the document.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const outer = new Set(subject.assertions.map(({ read }) => read.element));
    return landmarks(subject)
      .assertions.filter((element) => {
        if (outer.has(element)) return false;
        for (let at = element.parent; at !== null; at = at.parent) if (outer.has(at)) return true;
        return false;
      })
      .map((element) => ({
        message: `An Assertion is embedded at ${pathOf(element)}.`,
        expected: 'assertions directly inside the Response',
        actual: pathOf(element),
        place: { element },
      }));
  },
};
