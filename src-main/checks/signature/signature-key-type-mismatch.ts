/** The algorithm is of one kind, every trusted key of another: an RSA signature and EC certificates, or the reverse. */
import type { Check } from '../check';
import { signatureAlgorithms } from '../../core/xmlsec/algorithms';
import { fitsAlgorithm } from '../../core/xmlsec/signature-value';
import { keyWords, listWords } from '../derived/certificate-words';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';

export const signatureKeyTypeMismatch: Check = {
  id: 'signature-key-type-mismatch',
  category: 'signature',
  severity: 'error',
  title: 'Algorithm and trusted key are of one kind',
  failureTitle: 'The signature algorithm is of another kind than every trusted key',
  why: 'An RSA signature cannot be by an EC key, nor the reverse: the receiver has the certificate of another key, or SigAlg was changed.',
  remedy: {
    idp: 'Compare the algorithm of the application with its signing certificate; publish the certificate that signs.',
    sp: "Load the IdP's current signing certificate: it is of another kind than the one configured.",
  },
  citations: [],
  needs: ['trusted-key'],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const algorithm = signatureAlgorithms.get(report.signatureAlgorithm ?? '');
      if (algorithm === undefined) return [];
      if (subject.trustedKeys.some(({ key }) => fitsAlgorithm(key, algorithm))) return [];
      return [
        {
          message: `${signatureSubject(report)} is made with ${algorithm.keyType.toUpperCase()}, but every trusted key is of another kind: ${listWords(subject.trustedKeys.map(keyWords))}.`,
          expected: listWords(
            subject.trustedKeys.map(({ key }) => (key.asymmetricKeyType ?? '').toUpperCase()),
          ),
          actual: report.signatureAlgorithm,
          place: { element: report.element },
        },
      ];
    }),
};
