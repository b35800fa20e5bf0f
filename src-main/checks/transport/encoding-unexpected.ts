/** A byte-order mark, UTF-16, or an XML declaration that names another encoding than the octets have. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { hasStep, wasEncoded } from '../derived/transport-facts';
import type { Subject } from '../subject';

/** Encoding the XML declaration names, lower case; null without one. */
function declaredEncoding({ document }: Subject): string | null {
  const head = document.text.slice(0, 200);
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? null;
}

function oddity(subject: Subject): { readonly message: string; readonly actual: string } | null {
  const declared = declaredEncoding(subject);
  const isUtf16 = hasStep(subject, 'utf-16');
  if (isUtf16 && declared !== null && !declared.startsWith('utf-16')) {
    return { message: `The octets are UTF-16, the XML declaration says ${declared}.`, actual: 'UTF-16' };
  }
  if (isUtf16) return { message: 'The message is encoded in UTF-16.', actual: 'UTF-16' };
  if (declared?.startsWith('utf-16') === true) {
    return { message: `The XML declaration says ${declared}, the octets are not.`, actual: declared };
  }
  if (declared === 'utf-7') return { message: 'The XML declaration says UTF-7.', actual: declared };
  return hasStep(subject, 'byte-order-mark')
    ? { message: 'The message begins with a byte-order mark.', actual: 'UTF-8 with a byte-order mark' }
    : null;
}

export const encodingUnexpected: Check = {
  id: 'encoding-unexpected',
  category: 'transport',
  severity: 'warning',
  title: 'The message is UTF-8, as it declares',
  failureTitle: 'The message has an unexpected encoding or a byte-order mark',
  why: 'Where octets and declaration part, one parser fails and another reads something else. A byte-order mark in front of the XML stops parsers that expect "<" first.',
  remedy: {
    idp: 'Write the message as UTF-8 without a byte-order mark, and let the XML declaration say so or leave it out.',
    sp: 'Write requests as UTF-8 without a byte-order mark; files edited on Windows often bring one.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) => {
    const odd = oddity(subject);
    if (odd === null) return [];
    // Most parsers skip the mark; only those that look for "<" at the very start stop.
    const isMark = odd.actual.endsWith('mark');
    return [{ ...odd, expected: 'UTF-8', offset: 0, ...(isMark ? { severity: 'notice' as const } : {}) }];
  },
};
