/** The SP sends the user to the IdP again right after it took the Response: the session did not stick. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { flowAround, isDelivered } from '../derived/flow-exchanges';

const SOON_MS = 30_000;

export const loginLoop: Check = {
  id: 'login-loop',
  category: 'flow',
  severity: 'error',
  title: 'The SP does not ask again after it took the Response',
  failureTitle: 'The SP asked for a login again right after this one',
  why: 'The IdP signed the user in and the SP took the answer, yet the next page finds nobody signed in and asks again. The user sees pages flicker, or an error after some rounds.',
  remedy: {
    idp: null,
    sp: "Look at the session cookie the ACS sets: its Secure, Domain and Path have to fit the page the user goes to, SameSite=Strict keeps it from the first page after the IdP's post, and several servers have to share the session.",
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => {
    const status = flowAround(subject)?.here.status ?? null;
    return isDelivered(subject) && status !== null && status < 400;
  },
  run: (subject) => {
    const around = flowAround(subject);
    const next = around?.after.find(({ message }) => message?.kind === 'AuthnRequest');
    if (!around || !next || next.at - around.here.at > SOON_MS) return [];
    const rounds = around.before.filter(({ message }) => message?.kind === 'Response').length + 1;
    const strict = around.here.cookiesSet.filter(({ sameSite }) => sameSite === 'Strict');
    const because =
      strict.length > 0
        ? ` The ACS set ${strict.map(({ name }) => name).join(', ')} with SameSite=Strict, which browsers keep back on the way from another site.`
        : around.here.cookiesSet.length === 0
          ? ' The ACS set no cookie.'
          : '';
    return [
      {
        message: `${durationWords(next.at - around.here.at)} after this Response the SP sent the request ${next.message?.id ?? ''}${rounds > 1 ? `; it was round ${rounds}` : ''}.${because}`,
        expected: 'a session at the SP',
        actual: 'another AuthnRequest',
        severity: rounds > 1 || strict.length > 0 ? 'error' : 'warning',
      },
    ];
  },
};
