/** An XML signature left inside a message that travels in a query string, where it must be taken out. */
import type { Check } from '../check';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';
import { NS } from '../../core/xml/namespaces';
import { findChild } from '../../core/xml/query';

export const signatureInRedirect: Check = {
  id: 'signature-in-redirect',
  category: 'transport',
  severity: 'warning',
  title: 'A redirected message carries no XML signature',
  failureTitle: 'A redirected message carries an XML signature',
  why: 'In a query string the signature is SigAlg and Signature. One inside the XML has to be removed; most receivers do not look at it, so the message counts as unsigned, and it makes the URL long.',
  remedy: {
    idp: 'Remove ds:Signature and sign the query string, or answer by HTTP-POST.',
    sp: 'Remove ds:Signature and sign the query string (SigAlg, Signature), or send the request by HTTP-POST.',
  },
  citations: ['bindings-3.4.4.1-signature-removed'],
  needs: [],
  kinds: protocolKinds,
  applies: ({ transport }) => transport.rawQuery !== null,
  run: (subject) => {
    const message = protocolMessage(subject);
    const signature = message && findChild(message.element, NS.ds, 'Signature');
    if (!signature) return [];
    return [
      {
        message: 'There is a ds:Signature inside the message, which came in a query string.',
        expected: 'SigAlg and Signature in the query string',
        actual: 'ds:Signature in the XML',
        place: { element: signature },
      },
    ];
  },
};
