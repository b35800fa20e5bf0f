/** An element of SAML or XML Signature in a namespace that only looks like theirs: one reader sees it, another does not. */
import type { Check } from '../check';
import { landmarks } from '../derived/landmarks';
import { anyKind } from '../derived/protocol-message';

export const namespaceLookAlike: Check = {
  id: 'namespace-look-alike',
  category: 'signature',
  severity: 'warning',
  title: 'Elements of SAML stand in the namespaces of SAML',
  failureTitle: 'An element stands in a namespace that only resembles its own',
  why: 'Namespaces are compared exactly. Software that looks at local names reads this element, software that looks at namespaces ignores it, and bypasses live from that difference (CVE-2025-66567, ruby-saml).',
  remedy: {
    idp: 'Write the namespace URI to the letter.',
    sp: 'Find elements by namespace and local name together.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: (subject) => subject.document.root !== null,
  run: (subject) =>
    landmarks(subject).lookAlikes.map((element) => ({
      message: `${element.name} stands in the namespace "${element.uri}".`,
      expected: 'the namespace of SAML or XML Signature, to the letter',
      actual: element.uri,
      place: { element },
    })),
};
