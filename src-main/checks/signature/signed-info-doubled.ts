/** Two SignedInfo: the value is verified over one, the digest read from the other (CVE-2025-29774). */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { pathOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { landmarks } from '../derived/landmarks';
import { isIntact } from '../derived/signature-parts';

export const signedInfoDoubled: Check = {
  id: 'signed-info-doubled',
  category: 'signature',
  severity: 'error',
  title: 'Each signature has one SignedInfo, in its place',
  failureTitle: 'A second SignedInfo stands in or beside a signature',
  why: 'A library may verify SignatureValue over one SignedInfo and take the digest from the other, which the attacker wrote: xml-crypto did until 6.0.0 (CVE-2025-29774).',
  remedy: {
    idp: 'No change: no signing library writes two. Treat the message as forged.',
    sp: 'Refuse it; with xml-crypto use 6.0.1, 3.2.1 or 2.1.6 at least.',
  },
  citations: ['xmldsig-4.2-structure'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => landmarks(subject).signedInfos.length > 0,
  run: (subject) => {
    const seen = new Set<unknown>();
    return landmarks(subject).signedInfos.flatMap((element) => {
      const { parent } = element;
      const isFirst = parent?.uri === NS.ds && parent.local === 'Signature' && !seen.has(parent);
      seen.add(parent);
      if (isFirst) return [];
      return [
        {
          message: `${pathOf(element)} is a SignedInfo too many: only one, the child of its Signature, can be the one that was signed.`,
          expected: '1 SignedInfo as a child of each Signature',
          actual: pathOf(element),
          ...(isIntact(subject) ? { severity: 'warning' as const } : {}),
          place: { element },
        },
      ];
    });
  },
};
