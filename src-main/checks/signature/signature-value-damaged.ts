/** SignatureValue that is not base64 any more: cut off, pasted, or run through something that changes letters. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild, textOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

/** What is wrong with text that should be base64, white space removed; null when nothing is. */
function damageOf(text: string): string | null {
  if (text === '') return 'it is empty';
  const stranger = /[^A-Za-z0-9+/=]/.exec(text)?.[0];
  if (stranger !== undefined) {
    const code = `U+${(stranger.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return stranger === '-' || stranger === '_'
      ? `it is written in the URL-safe alphabet ("${stranger}")`
      : `it holds ${code}, which base64 does not know`;
  }
  if (/=[^=]/.test(text)) return 'padding stands in its middle: two values were joined';
  return text.length % 4 === 0 ? null : `its ${text.length} characters are no multiple of 4: it was cut off`;
}

export const signatureValueDamaged: Check = {
  id: 'signature-value-damaged',
  category: 'signature',
  severity: 'error',
  title: 'SignatureValue is whole base64',
  failureTitle: 'SignatureValue is damaged',
  why: 'The value is random to the last bit; a character lost or changed on the way makes it verify with no key.',
  remedy: {
    idp: 'Send the value as the signing library returned it, in standard base64.',
    sp: 'Look for what rewrites the message on its way: a log, a form, a copy by hand.',
  },
  citations: ['xmldsig-3.2.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const element = findChild(report.element, NS.ds, 'SignatureValue');
      // What a key verifies is whole, even without its padding.
      if (element === null || report.trustedKey !== null || report.embeddedKeyVerifies) return [];
      const damage = damageOf(textOf(element).replace(/\s+/g, ''));
      if (damage === null) return [];
      return [
        {
          message: `The value of ${signatureName(report)} is damaged: ${damage}.`,
          expected: 'base64',
          actual: textOf(element),
          place: { element, part: 'content' as const },
        },
      ];
    }),
};
