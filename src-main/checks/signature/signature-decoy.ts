/** A signature that names an element of the message from where signatures have no business: StatusDetail, Extensions. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { pathOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures } from '../derived/relevant-signatures';

/** Namespaces whose elements carry signatures of their own as children. */
const signing = new Set<string>([NS.saml, NS.samlp, NS.md]);

export const signatureDecoy: Check = {
  id: 'signature-decoy',
  category: 'signature',
  severity: 'error',
  title: 'Signatures stand in the element they sign',
  failureTitle: 'A decoy signature stands outside the element it names',
  why: 'Two libraries that search the document find different signatures: one verifies the real one, the other takes its values from the decoy. Bypasses of 2025 put it in StatusDetail (CVE-2025-25292, ruby-saml).',
  remedy: {
    idp: 'Put the Signature into the element it signs, behind the Issuer.',
    sp: 'Look for the Signature only as a child of the Assertion or Response that is verified; with ruby-saml use 1.12.4 or 1.18.0 at least.',
  },
  citations: ['core-5.4.1'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const { parent, element } = report;
      const named = report.references.map(({ target }) => target).find((target) => target !== null);
      if (parent === null || named === undefined || named === null || named === parent) return [];
      if (
        signing.has(parent.uri) &&
        /^(?:Assertion|Response|\w+Request|\w+Response|Entit\w+)$/.test(parent.local)
      )
        return [];
      return [
        {
          message: `A signature inside ${parent.name} names the ${named.local} at ${pathOf(named)}.`,
          expected: `inside ${pathOf(named)}`,
          actual: pathOf(element),
          place: { element },
        },
      ];
    }),
};
