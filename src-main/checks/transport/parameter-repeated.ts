/** A parameter that stands there twice: one program reads the first, another the last, and a signature covers one of them. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { queryFields, wasRepaired } from '../derived/transport-facts';
import type { Subject } from '../subject';

const messageNames = new Set(['SAMLRequest', 'SAMLResponse']);
const singleNames = new Set(['RelayState', 'SigAlg', 'Signature', 'SAMLEncoding']);

function repeatedIn(subject: Subject): readonly string[] {
  const names = queryFields(subject).map(({ name }) => name);
  const messages = names.filter((name) => messageNames.has(name));
  const repeated = [...singleNames].filter((name) => names.filter((each) => each === name).length > 1);
  return messages.length > 1 || wasRepaired(subject, 'several-messages')
    ? [...new Set(messages.length > 1 ? messages : ['SAMLRequest or SAMLResponse']), ...repeated]
    : repeated;
}

export const parameterRepeated: Check = {
  id: 'parameter-repeated',
  category: 'transport',
  severity: 'error',
  title: 'Each parameter stands there once',
  failureTitle: 'A parameter stands there more than once',
  why: 'Of two messages one is verified and the other may be used: SimpleSAMLphp was attacked in this way (CVE-2025-27773). An honest sender writes each parameter once.',
  remedy: {
    idp: 'Build the URL or form from scratch for each message. If nobody doubled it on purpose, treat it as an attack.',
    sp: 'Refuse a query string or form that names a SAML parameter twice; look for proxies that append to the URL.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: ({ transport }) => transport.rawQuery !== null || transport.parameter !== null,
  run: (subject) => {
    const repeated = repeatedIn(subject);
    if (repeated.length === 0) return [];
    return [
      {
        message: `${repeated.join(' and ')} ${repeated.length === 1 ? 'is' : 'are'} there more than once, so what a receiver reads is ambiguous.`,
        expected: 'each parameter once',
        actual: repeated.join(', '),
        offset: 0,
      },
    ];
  },
};
