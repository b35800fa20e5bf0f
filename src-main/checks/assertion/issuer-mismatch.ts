/** The assertion is by another IdP than the one configured, or signed with the key of another one. */
import type { Check, Failure } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { describeDifference } from '../derived/near-miss';
import { assertionKinds } from '../derived/protocol-message';
import type { Subject } from '../subject';
import type { NameIdRead } from '../../core/saml/model';

function compare(subject: Subject, issuer: NameIdRead, where: string): readonly Failure[] {
  const expected = subject.idps.map((idp) => idp.entityId).filter((entityId) => entityId !== null);
  if (expected.includes(issuer.value)) return [];
  const difference = expected
    .map((each) => describeDifference(each, issuer.value))
    .find((words) => words !== null);
  return [
    {
      message: `Issuer of the ${where} is ${issuer.value}, but the configured IdP is ${expected.join(' or ')}${difference ? `: ${difference}` : ''}.`,
      expected: expected.join(' or '),
      actual: issuer.value,
      place: { element: issuer.element, part: 'content' },
    },
  ];
}

function keyOfAnother(subject: Subject, issuer: NameIdRead): readonly Failure[] {
  const owner = consumedAssertion(subject)?.coveredBy.find((report) => report.trustedKey !== null)?.trustedKey
    ?.entityId;
  if (typeof owner !== 'string' || owner === issuer.value) return [];
  return [
    {
      message: `The assertion is issued by ${issuer.value}, but signed with a key of ${owner}.`,
      expected: owner,
      actual: issuer.value,
      place: { element: issuer.element, part: 'content' },
    },
  ];
}

export const issuerMismatch: Check = {
  id: 'issuer-mismatch',
  category: 'assertion',
  severity: 'error',
  title: 'Issuer is the configured IdP',
  failureTitle: 'Issuer is not the configured IdP',
  why: 'The SP knows its IdPs by entity ID and compares exactly. One IdP must not vouch for the users of another.',
  remedy: {
    idp: 'Check which entity ID the application sends: Entra ID, for example, uses https://sts.windows.net/ followed by the tenant and a slash.',
    sp: "Set the IdP's entity ID to the Issuer named here, character for character, if it is the right IdP; best import its metadata.",
  },
  citations: ['profiles-4.1.4.2-issuer', 'core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.idps.length > 0 && Boolean(consumedAssertion(subject)?.read.issuer ?? subject.response?.issuer),
  run: (subject) => {
    const inner = consumedAssertion(subject)?.read.issuer ?? null;
    const outer = subject.response?.issuer ?? null;
    const failures: Failure[] = [];
    if (inner !== null) failures.push(...compare(subject, inner, 'assertion'));
    if (outer !== null && outer.value !== inner?.value) failures.push(...compare(subject, outer, 'Response'));
    return failures.length === 0 && inner !== null ? keyOfAnother(subject, inner) : failures;
  },
};
