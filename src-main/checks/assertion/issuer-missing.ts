/** An assertion without Issuer: nobody claims what it says. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const issuerMissing: Check = {
  id: 'issuer-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion names its Issuer',
  failureTitle: 'The assertion names no Issuer',
  why: 'Issuer is required: the receiver decides by it whose keys and whose users it has before it.',
  remedy: { idp: 'Send the entity ID as Issuer of the assertion.', sp: null },
  citations: ['core-2.3.3-issuer', 'core-2.2.5'],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || (read.issuer?.value.trim() ?? '') !== '') return [];
    return [
      {
        message:
          read.issuer === null ? 'The assertion has no Issuer element.' : 'Issuer of the assertion is empty.',
        expected: subject.idps[0]?.entityId ?? "the IdP's entity ID",
        actual: read.issuer?.value ?? null,
        place: { element: read.issuer?.element ?? read.element },
      },
    ];
  },
};
