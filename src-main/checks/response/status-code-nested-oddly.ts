/** A second status code that contradicts the first: failure inside success, or a top code inside another. */
import type { Check } from '../check';
import { topStatusCodes } from '../derived/known-uris';

const prefix = 'urn:oasis:names:tc:SAML:2.0:status:';
/** Success with a part of the work left undone is what these two are for. */
const besideSuccess = new Set([`${prefix}PartialLogout`]);

export const statusCodeNestedOddly: Check = {
  id: 'status-code-nested-oddly',
  category: 'response',
  severity: 'notice',
  title: 'The second status code explains the first',
  failureTitle: 'The second status code contradicts the first',
  why: 'Inside Success there is nothing to explain, and a top-level code inside another one says nothing. Receivers that look at the inner code decide differently from those that look at the outer one.',
  remedy: {
    idp: 'Leave the second code out on success; on failure put the exact reason (AuthnFailed, NoAuthnContext, RequestDenied) inside.',
    sp: 'Decide by the top code alone.',
  },
  citations: ['core-3.2.2.2'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ message }) =>
    (message.kind === 'Response' || message.kind === 'LogoutResponse') &&
    typeof message.status?.subCode === 'string',
  run: ({ message }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    const { code, subCode, codeElement } = message.status ?? { code: null, subCode: null, codeElement: null };
    if (code === null || subCode === null || codeElement === null) return [];
    const isOdd = topStatusCodes.has(subCode) || (code === `${prefix}Success` && !besideSuccess.has(subCode));
    if (!isOdd) return [];
    return [
      {
        message: `${subCode} stands inside ${code}.`,
        expected: code === `${prefix}Success` ? 'no second code' : 'a second-level code',
        actual: subCode,
        place: { element: codeElement, part: 'whole' },
      },
    ];
  },
};
