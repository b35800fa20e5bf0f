/** Half of a query string's signature: SigAlg without Signature, or Signature without SigAlg. */
import type { Check } from '../check';
import { protocolKinds } from '../derived/protocol-message';
import { queryFields } from '../derived/transport-facts';
import type { Subject } from '../subject';

function has(subject: Subject, name: string): boolean {
  return queryFields(subject).some((field) => field.name === name);
}

export const redirectSignatureIncomplete: Check = {
  id: 'redirect-signature-incomplete',
  category: 'transport',
  severity: 'error',
  title: 'Signature and SigAlg travel together',
  failureTitle: 'Of Signature and SigAlg one is missing',
  why: 'Without SigAlg nobody knows how to verify; without Signature there is nothing to verify. Keycloak fails with "SigAlg was null". Attackers strip one of them to have the message taken for unsigned.',
  remedy: {
    idp: 'Send both parameters, or none; check proxies that drop unknown parameters.',
    sp: 'Send both parameters, or none; check that the redirect keeps the whole query string.',
  },
  citations: ['bindings-3.4.4.1-sig-alg'],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => has(subject, 'SigAlg') || has(subject, 'Signature'),
  run: (subject) => {
    const missing = has(subject, 'SigAlg') ? 'Signature' : 'SigAlg';
    if (has(subject, missing)) return [];
    return [
      {
        message: `The query string has ${missing === 'SigAlg' ? 'Signature' : 'SigAlg'}, but no ${missing}.`,
        expected: 'SigAlg and Signature',
        actual: missing === 'SigAlg' ? 'Signature' : 'SigAlg',
        offset: 0,
      },
    ];
  },
};
