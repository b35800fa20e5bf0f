/** A DigestValue outside any Reference: bait for a library that takes the first it finds (CVE-2024-45409). */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { pathOf } from '../../core/xml/query';
import { landmarks } from '../derived/landmarks';
import { judgedKinds } from '../derived/protocol-message';
import { isIntact } from '../derived/signature-parts';

function isInReference(element: XmlElement): boolean {
  const reference = element.parent;
  const holder = reference?.parent;
  return (
    reference?.uri === NS.ds &&
    reference.local === 'Reference' &&
    holder?.uri === NS.ds &&
    (holder.local === 'SignedInfo' || holder.local === 'Manifest')
  );
}

export const digestValueDecoy: Check = {
  id: 'digest-value-decoy',
  category: 'signature',
  severity: 'error',
  title: 'Digest values stand in the references of signatures',
  failureTitle: 'A decoy DigestValue stands outside every signature',
  why: 'A library that searches the document for DigestValue compares the forged content with the decoy instead of the sealed digest: ruby-saml did until 1.12.2 and 1.16.0 (CVE-2024-45409).',
  remedy: {
    idp: 'No change: no IdP writes it there. Treat the message as forged.',
    sp: 'Refuse it; with ruby-saml use 1.12.3 or 1.17.0 at least.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => landmarks(subject).digestValues.length > 0,
  run: (subject) =>
    landmarks(subject)
      .digestValues.filter((element) => !isInReference(element))
      .map((element) => ({
        message: `A DigestValue stands at ${pathOf(element)}, which no signature seals.`,
        expected: 'inside SignedInfo/Reference',
        actual: pathOf(element),
        ...(isIntact(subject) ? { severity: 'warning' as const } : {}),
        place: { element },
      })),
};
