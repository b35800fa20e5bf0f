/** A logout message from somebody who is neither the IdP nor the SP. */
import type { Check } from '../check';
import { logoutMessage } from '../derived/logout-endpoints';
import { describeDifference } from '../derived/near-miss';

export const logoutIssuerUnknown: Check = {
  id: 'logout-issuer-unknown',
  category: 'logout',
  severity: 'error',
  title: 'The logout message comes from the IdP or the SP',
  failureTitle: 'The logout message comes from an unknown Issuer',
  why: 'Only who took part in the login may end the session; entity IDs are compared exactly.',
  remedy: {
    idp: 'Send the same Issuer as in assertions.',
    sp: 'Configure the entity ID that the IdP sends, or import its current metadata.',
  },
  citations: ['profiles-4.4.4.1-issuer', 'core-1.3.1-exact'],
  needs: [],
  kinds: ['LogoutRequest', 'LogoutResponse'],
  // With one side known, an unknown Issuer may be the other.
  applies: (subject) =>
    subject.idps.length > 0 &&
    subject.spEntityId !== null &&
    (logoutMessage(subject)?.issuer?.value.trim() ?? '') !== '',
  run: (subject) => {
    const issuer = logoutMessage(subject)?.issuer;
    if (!issuer) return [];
    const known = [...subject.idps.flatMap(({ entityId }) => entityId ?? []), subject.spEntityId ?? ''];
    if (known.includes(issuer.value)) return [];
    const difference = known
      .map((each) => describeDifference(each, issuer.value))
      .find((words) => words !== null);
    return [
      {
        message: `Issuer is ${issuer.value}, known are ${known.join(' and ')}${difference ? `: ${difference}` : ''}.`,
        expected: known.join(' or '),
        actual: issuer.value,
        place: { element: issuer.element, part: 'content' },
      },
    ];
  },
};
