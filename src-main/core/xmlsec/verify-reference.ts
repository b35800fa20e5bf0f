/**
 * Resolves and digests one ds:Reference under SAML's rules: a same-document reference to the element the
 * Signature is a child of, with no transforms but enveloped-signature and canonicalisation
 * (SAML Core 5.4.2, 5.4.4).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalize, canonicalizeDocument, CanonicalizationError } from '../xml/canonicalize';
import type { XmlElement } from '../xml/node';
import { attributeOf } from '../xml/query';
import { type Canonicalization, canonicalizations, digestAlgorithms, envelopedSignature } from './algorithms';
import { base64Of, type ReferenceRead } from './read-signature';
import type { ReferenceReport, SignatureProblem, SignatureProblemCode } from './signature-report';

interface Plan {
  readonly method: Canonicalization['method'];
  readonly inclusivePrefixes: readonly string[];
  readonly enveloped: boolean;
}

/** What follows from the reference; whatever is wrong is added to `problems`. */
export function verifyReference(
  reference: ReferenceRead,
  signature: XmlElement,
  elementsById: ReadonlyMap<string, readonly XmlElement[]>,
  problems: SignatureProblem[],
): ReferenceReport {
  const say = (
    code: SignatureProblemCode,
    message: string,
    element: XmlElement = reference.element,
  ): void => {
    problems.push({ code, message, element });
  };
  const target = resolveTarget(reference, signature, elementsById, say);
  const plan = planTransforms(reference, say);
  const declaredDigest = readDeclared(reference, say);
  const hash =
    reference.digestAlgorithm === null ? undefined : digestAlgorithms.get(reference.digestAlgorithm);
  if (!hash)
    say('unsupported-algorithm', `The digest algorithm ${quote(reference.digestAlgorithm)} is not supported`);

  let rendered: string | null = null;
  const octets = (): string => {
    rendered ??= target && plan ? render(target, reference, signature, plan) : '';
    return rendered;
  };
  let computedDigest: string | null = null;
  if (target && plan && hash) {
    try {
      computedDigest = createHash(hash).update(octets(), 'utf8').digest('base64');
    } catch (error) {
      if (!(error instanceof CanonicalizationError)) throw error;
      say('canonicalization-failed', error.message, target);
    }
  }
  const digestMatches =
    computedDigest !== null && declaredDigest !== null && sameBytes(computedDigest, declaredDigest);
  if (computedDigest !== null && declaredDigest !== null && !digestMatches) {
    say(
      'digest-mismatch',
      `The digest of <${target?.name ?? ''}> is ${computedDigest}, the signature declares ${declaredDigest}`,
    );
  }
  return {
    element: reference.element,
    uri: reference.uri,
    transforms: reference.transforms.map(({ algorithm }) => algorithm ?? ''),
    inclusivePrefixes: plan?.inclusivePrefixes ?? [],
    digestAlgorithm: reference.digestAlgorithm,
    declaredDigest,
    computedDigest,
    digestMatches,
    target,
    canonicalText: () => (computedDigest === null ? null : octets()),
  };
}

type Say = (code: SignatureProblemCode, message: string, element?: XmlElement) => void;

function resolveTarget(
  reference: ReferenceRead,
  signature: XmlElement,
  elementsById: ReadonlyMap<string, readonly XmlElement[]>,
  say: Say,
): XmlElement | null {
  const { uri } = reference;
  const { parent } = signature;
  if (uri === null || uri === '') {
    // The whole document: the same octets as a reference to the root's ID when the Signature is the root's child.
    const { root } = signature.document;
    if (parent !== root)
      say(
        'reference-not-parent',
        'The Reference has no URI, so it covers the whole document, not the element around the signature',
      );
    return root;
  }
  const id = uri.startsWith('#') ? uri.slice(1) : null;
  if (id === null || id === '' || id.startsWith('xpointer(')) {
    say(
      'reference-not-found',
      `The Reference URI "${uri}" is not a reference to an ID in this document; it is never fetched`,
    );
    return null;
  }
  const candidates = elementsById.get(id) ?? [];
  if (candidates.length > 1) {
    say(
      'duplicate-id',
      `${candidates.length} elements carry the ID "${id}", so what was signed is ambiguous`,
      candidates[1],
    );
  }
  const target = candidates.find((element) => attributeOf(element, 'ID') === id) ?? null;
  if (!target) {
    say('reference-not-found', `No element has the ID "${id}" the Reference names`);
    return null;
  }
  const resolved = parent && attributeOf(parent, 'ID') === id ? parent : target;
  if (resolved !== parent) {
    say(
      'reference-not-parent',
      `The signature stands in <${parent?.name ?? ''}> but its Reference names <${resolved.name}> with ID "${id}"`,
    );
  }
  return resolved;
}

/** Enveloped-signature at most once, then at most one canonicalisation. */
function planTransforms(reference: ReferenceRead, say: Say): Plan | null {
  let enveloped = false;
  let chosen: Plan | null = null;
  for (const { algorithm, inclusivePrefixes } of reference.transforms) {
    const canonicalization = algorithm === null ? undefined : canonicalizations.get(algorithm);
    if (algorithm === envelopedSignature && !enveloped && !chosen) enveloped = true;
    else if (canonicalization && !chosen)
      chosen = { method: canonicalization.method, inclusivePrefixes, enveloped: false };
    else {
      say('forbidden-transform', `The transform ${quote(algorithm)} is not one SAML allows here`);
      return null;
    }
  }
  // Without a canonicalisation the node set is turned to octets by inclusive C14N (XML Signature 4.4.3.2).
  return { ...(chosen ?? { method: 'inclusive', inclusivePrefixes: [] }), enveloped };
}

function readDeclared({ digestValue }: ReferenceRead, say: Say): string | null {
  if (!digestValue) {
    say('malformed', 'The Reference has no DigestValue');
    return null;
  }
  if (digestValue.children.some((child) => child.kind !== 'text')) {
    say(
      'comment-in-digest',
      'DigestValue holds something besides text, which readers see differently',
      digestValue,
    );
    return null;
  }
  const declared = base64Of(digestValue);
  if (declared === null) say('malformed', 'DigestValue is not base64', digestValue);
  return declared;
}

function render(target: XmlElement, reference: ReferenceRead, signature: XmlElement, plan: Plan): string {
  const { method, inclusivePrefixes } = plan;
  // A same-document reference by bare name or empty URI leaves comments out, whatever the method (XML Signature 4.4.3.3).
  const options = { method, inclusivePrefixes, omit: plan.enveloped ? signature : undefined };
  const wholeDocument = reference.uri === null || reference.uri === '';
  return wholeDocument ? canonicalizeDocument(target, options) : canonicalize(target, options);
}

function sameBytes(a: string, b: string): boolean {
  const left = Buffer.from(a, 'base64');
  const right = Buffer.from(b, 'base64');
  return left.length === right.length && timingSafeEqual(left, right);
}

function quote(value: string | null): string {
  return value === null ? '(none)' : `"${value}"`;
}
