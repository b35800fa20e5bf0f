/** One element, two IDs: `ID` beside `samlp:ID` or `xml:id`, so that two libraries resolve a reference differently. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { landmarks } from '../derived/landmarks';
import { anyKind } from '../derived/protocol-message';
import { isIntact } from '../derived/signature-parts';

const identified = new Set(['Assertion', 'Response']);

export const identifierPollution: Check = {
  id: 'identifier-pollution',
  category: 'signature',
  severity: 'error',
  title: 'Each element has one identifier',
  failureTitle: 'An element carries two attributes that pass for its ID',
  why: 'A verifier that resolves xml:id or samlp:ID takes another element for the signed one than the application, which reads ID. The attribute pollution of "The Fragile Lock" works like this.',
  remedy: {
    idp: 'Write the attribute ID, without a prefix, and no other identifier.',
    sp: 'Resolve references by the attribute ID without namespace only.',
  },
  citations: ['core-1.3.4'],
  needs: [],
  kinds: anyKind,
  applies: (subject) => subject.document.root !== null,
  run: (subject) =>
    landmarks(subject).severalIds.map((element) => {
      const written = element.attributes
        .filter(({ local }) => local.toLowerCase() === 'id')
        .map(({ name, value }) => `${name}="${value}"`)
        .join(' ');
      const matters = (element.uri === NS.saml || element.uri === NS.samlp) && identified.has(element.local);
      return {
        message: `${element.name} carries ${written}.`,
        expected: 'one attribute ID',
        actual: written,
        ...(matters && !isIntact(subject) ? {} : { severity: 'warning' as const }),
        place: { element },
      };
    }),
};
