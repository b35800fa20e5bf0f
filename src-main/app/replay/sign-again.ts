/** Signs a changed message where it was signed, with the algorithms it was signed with; the assertion before what holds it. */
import { canonicalize, CanonicalizationError } from '../../core/xml/canonicalize';
import { NS } from '../../core/xml/namespaces';
import type { XmlDocument } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';
import { attributeOf, childElements } from '../../core/xml/query';
import { writeXml } from '../../core/xml/write';
import { readSignature } from '../../core/xmlsec/read-signature';
import {
  buildSignature,
  type DigestAlgorithmName,
  type SignatureAlgorithmName,
  type SigningKey,
} from '../../core/xmlsec/sign';
import { UsageError } from '../usage-error';
import { isSignature, isWithinSignature } from './plan-changes';

/** An element that carried a signature, by its ID in the capture. */
export interface SignedElement {
  readonly id: string;
  readonly local: string;
  readonly algorithm: SignatureAlgorithmName;
  readonly digest: DigestAlgorithmName;
  readonly inclusivePrefixes: readonly string[];
  readonly prefix: string;
}

const hashes: readonly DigestAlgorithmName[] = ['sha512', 'sha384', 'sha256', 'sha1'];

/** `http://www.w3.org/2001/04/xmldsig-more#rsa-sha512` says sha512; what is not known becomes SHA-256. */
function hashOf(uri: string | null): DigestAlgorithmName {
  return hashes.find((hash) => uri?.endsWith(hash) === true) ?? 'sha256';
}

/** In document order, so that the message comes before its assertions. */
export function findSigned({ elements }: XmlDocument): readonly SignedElement[] {
  return elements.flatMap((element) => {
    if (!isSignature(element) || element.parent === null || isWithinSignature(element.parent)) return [];
    const id = attributeOf(element.parent, 'ID');
    if (id === null) return [];
    const read = readSignature(element);
    const [reference] = read.references;
    return [
      {
        id,
        local: element.parent.local,
        algorithm: `rsa-${hashOf(read.signatureAlgorithm)}` as const,
        digest: hashOf(reference?.digestAlgorithm ?? null),
        inclusivePrefixes: reference?.transforms.flatMap((each) => each.inclusivePrefixes) ?? [],
        prefix: element.prefix,
      },
    ];
  });
}

/**
 * `ids` has the new ID of each element; where nothing was signed, the assertions are. `close` is done to the text
 * between what is signed inside and the message itself. Returns the text and what was signed.
 */
export function signAgain(
  text: string,
  signed: readonly SignedElement[],
  ids: ReadonlyMap<string, string>,
  key: SigningKey,
  close: (text: string) => string,
): { readonly text: string; readonly names: readonly string[] } {
  const rootId = idOfRoot(text);
  const wanted = (signed.length > 0 ? signed : usual(text)).map((each) => ({
    ...each,
    id: ids.get(each.id) ?? each.id,
  }));
  const inner = wanted.filter(({ id }) => id !== rootId);
  const outer = wanted.filter(({ id }) => id === rootId);
  let result = [...inner].reverse().reduce((at, each) => signOne(at, each, key), text);
  result = close(result);
  result = outer.reduce((at, each) => signOne(at, each, key), result);
  return { text: result, names: wanted.map(({ local }) => local) };
}

/** The assertions, else the message itself: what a receiver looks for first. */
function usual(text: string): readonly SignedElement[] {
  const { elements, root } = parseXml(text);
  const assertions = elements.filter(
    (each) => each.uri === NS.saml && each.local === 'Assertion' && !isWithinSignature(each),
  );
  const targets = assertions.length > 0 ? assertions : root === null ? [] : [root];
  return targets.flatMap((element) => {
    const id = attributeOf(element, 'ID');
    const plain = { algorithm: 'rsa-sha256', digest: 'sha256', inclusivePrefixes: [], prefix: 'ds' } as const;
    return id === null ? [] : [{ id, local: element.local, ...plain }];
  });
}

function idOfRoot(text: string): string | null {
  const { root } = parseXml(text);
  return root === null ? null : attributeOf(root, 'ID');
}

function signOne(text: string, signed: SignedElement, key: SigningKey): string {
  const { id, algorithm, digest, inclusivePrefixes, prefix, local } = signed;
  const target = parseXml(text).elements.find((element) => attributeOf(element, 'ID') === id);
  if (target === undefined)
    throw new UsageError(`The ${local} that was signed is not in the message any more`);
  try {
    const canonical = canonicalize(target, { method: 'exclusive', inclusivePrefixes });
    const signature = writeXml(
      buildSignature(id, canonical, { key, algorithm, digest, inclusivePrefixes, prefix, allowSha1: true }),
    );
    const [first] = childElements(target);
    const hasIssuer = first?.uri === NS.saml && first.local === 'Issuer';
    const at = hasIssuer ? first.range.end : target.startTag.end;
    return text.slice(0, at) + signature + text.slice(at);
  } catch (error) {
    if (!(error instanceof CanonicalizationError)) throw error;
    throw new UsageError(`The ${local} cannot be signed again: ${error.message}`);
  }
}
