/** KeyInfo that sends the receiver to an address for the key: a request the sender chooses (SSRF). */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { attributeOf, findChild, findChildren } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const keyInfoRemote: Check = {
  id: 'key-info-remote',
  category: 'signature',
  severity: 'warning',
  title: 'KeyInfo points nowhere outside the message',
  failureTitle: 'KeyInfo points to a key somewhere else',
  why: 'A library that follows the address calls whatever host the sender chose, inside the network too, before it knows the sender; and a key fetched so proves nothing.',
  remedy: {
    idp: 'Put the certificate itself into KeyInfo.',
    sp: 'Never follow RetrievalMethod to another document; take keys from the metadata.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const keyInfo = findChild(report.element, NS.ds, 'KeyInfo');
      const methods = keyInfo === null ? [] : findChildren(keyInfo, NS.ds, 'RetrievalMethod');
      return methods.flatMap((element) => {
        const uri = attributeOf(element, 'URI') ?? '';
        if (uri === '' || uri.startsWith('#')) return [];
        return [
          {
            message: `KeyInfo of ${signatureName(report)} points to ${uri}.`,
            expected: 'a certificate in the message, or none',
            actual: uri,
            place: { element, attribute: 'URI' },
          },
        ];
      });
    }),
};
