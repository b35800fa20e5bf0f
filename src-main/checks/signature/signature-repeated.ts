/** An element with more than one Signature: verifying one and using what the other leaves out has been an attack. */
import type { Check } from '../check';
import type { XmlElement } from '../../core/xml/node';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures } from '../derived/relevant-signatures';

export const signatureRepeated: Check = {
  id: 'signature-repeated',
  category: 'signature',
  severity: 'error',
  title: 'Each element carries at most one signature',
  failureTitle: 'An element carries more than one signature',
  why: 'The schema allows one. With two, which one decides, and what the enveloped transform removes, depends on the library.',
  remedy: { idp: 'Sign each element once.', sp: 'No change: refusing it is right.' },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) => {
    const seen = new Set<XmlElement>();
    return relevantSignatures(subject).flatMap(({ parent, element }) => {
      if (parent === null) return [];
      if (!seen.has(parent)) {
        seen.add(parent);
        return [];
      }
      return [{ message: `${parent.name} carries a second ds:Signature.`, place: { element } }];
    });
  },
};
