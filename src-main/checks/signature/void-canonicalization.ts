/** Canonicalisation made to yield nothing: the digest is that of no octets at all, so that any content fits. */
import type { Check, Failure } from '../check';
import { landmarks } from '../derived/landmarks';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, relevantSignatures, signatureName } from '../derived/relevant-signatures';

/** Base64 of SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 over nothing. */
const digestsOfNothing = new Set([
  '2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
  '0UoCjCo6K8lHYQK7KII0xBWisB+CjqYqxbPkLw==',
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
  'z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
]);

export const voidCanonicalization: Check = {
  id: 'void-canonicalization',
  category: 'signature',
  severity: 'error',
  title: 'Canonicalization yields the content',
  failureTitle: 'Canonicalization is made to yield nothing',
  why: 'On a relative namespace URI libxml2 gives up and returns no octets; a library that goes on digests nothing, and every content has that digest (CVE-2025-66568 in ruby-saml, CVE-2025-66578 in xmlseclibs).',
  remedy: {
    idp: 'Declare namespaces with absolute URIs only. A digest of nothing is never sent by an honest IdP.',
    sp: 'Refuse it, and update: ruby-saml 1.18.0, xmlseclibs 3.1.4 at least.',
  },
  citations: ['c14n-2.1-relative-namespaces'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) => {
    const failures: Failure[] = [];
    for (const report of relevantSignatures(subject)) {
      for (const { declaredDigest, element } of report.references) {
        if (declaredDigest === null || !digestsOfNothing.has(declaredDigest)) continue;
        failures.push({
          message: `DigestValue in ${signatureName(report)} is the digest of no octets at all.`,
          expected: 'the digest of the signed element',
          actual: declaredDigest,
          place: { element },
        });
      }
    }
    const [problem] = problemsOf(subject, ['canonicalization-failed']);
    const [relative] = landmarks(subject).relativeNamespaces;
    if (problem !== undefined && relative !== undefined) {
      failures.push({
        message: `${relative.element.name} declares the relative namespace URI "${relative.uri}", on which canonicalization has to fail.`,
        expected: 'an absolute URI',
        actual: relative.uri,
        place: { element: relative.element },
      });
    }
    return failures;
  },
};
