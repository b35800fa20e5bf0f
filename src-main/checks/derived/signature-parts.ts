/** Parts of a ds:Signature that name attacks: its method, its transforms, what stands in it besides. */
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { attributeOf, findChild, findChildren } from '../../core/xml/query';
import type { SignatureReport } from '../../core/xmlsec/signature-report';
import type { Subject } from '../subject';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { once } from './once';
import { relevantSignatures } from './relevant-signatures';

/** ds:SignatureMethod of the first SignedInfo; null when there is none. */
export function signatureMethod(report: SignatureReport): XmlElement | null {
  const signedInfo = findChild(report.element, NS.ds, 'SignedInfo');
  return signedInfo && findChild(signedInfo, NS.ds, 'SignatureMethod');
}

export interface TransformUse {
  readonly report: SignatureReport;
  readonly element: XmlElement;
  readonly algorithm: string;
}

const usualTransforms = new Set<string>([envelopedSignature, NS.ec]);

/** Relevant signatures that canonicalise or transform otherwise than nearly all do: the others need no second look. */
export const unusualSignatures = once((subject): readonly SignatureReport[] => {
  const unusual = relevantSignatures(subject).filter(
    ({ canonicalization, references }) =>
      canonicalization !== NS.ec ||
      references.some(({ transforms }) => !transforms.every((each) => usualTransforms.has(each))),
  );
  return unusual;
});

/** Every ds:Transform of the relevant signatures whose algorithm is one of those given. */
export function transformsAmong(subject: Subject, algorithms: ReadonlySet<string>): readonly TransformUse[] {
  const uses: TransformUse[] = [];
  for (const report of unusualSignatures(subject)) {
    for (const reference of report.references) {
      if (!reference.transforms.some((algorithm) => algorithms.has(algorithm))) continue;
      const list = findChild(reference.element, NS.ds, 'Transforms');
      for (const element of list === null ? [] : findChildren(list, NS.ds, 'Transform')) {
        const algorithm = attributeOf(element, 'Algorithm') ?? '';
        if (algorithms.has(algorithm)) uses.push({ report, element, algorithm });
      }
    }
  }
  return uses;
}

/**
 * True when every signature that matters holds and covers what would be read. Traces of an attack that failed to
 * break anything are then a warning: a receiver that reads only what was verified is not misled by them.
 */
export function isIntact(subject: Subject): boolean {
  const reports = relevantSignatures(subject);
  return reports.length > 0 && reports.every(({ valid }) => valid !== false);
}
