/** What is left of a message when everything that differs from login to login is blotted out. */

const VARIABLE = new Set([
  'Address',
  'AuthnInstant',
  'Destination',
  'ID',
  'Id',
  'InResponseTo',
  'IssueInstant',
  'Name',
  'NotBefore',
  'NotOnOrAfter',
  'Recipient',
  'SessionIndex',
  'SessionNotOnOrAfter',
  'URI',
]);

export interface SkeletonTag {
  readonly name: string;
  /** In the order written, `name="value"`, with `*` for a value that differs from login to login. */
  readonly attributes: readonly string[];
}

/** Every start tag and end tag, in order. Text is left out. */
export function skeletonOf(xml: string): SkeletonTag[] {
  return [...xml.matchAll(/<(\/?[A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g)].map(
    ([, name, attributes, empty]) => ({
      name: name! + empty!,
      attributes: [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, attribute, value]) => `${attribute}="${VARIABLE.has(attribute!) ? '*' : value}"`,
      ),
    }),
  );
}

/** The same with declarations after all attributes, sorted: for samples that a later hand moved them about in. */
export function withDeclarationsLast(tags: readonly SkeletonTag[]): SkeletonTag[] {
  const isDeclaration = (attribute: string): boolean => attribute.startsWith('xmlns');
  return tags.map(({ name, attributes }) => ({
    name,
    attributes: [
      ...attributes.filter((each) => !isDeclaration(each)),
      ...attributes.filter(isDeclaration).sort(),
    ],
  }));
}

/** A difference from a sample that is meant, and why: `change` makes of their skeleton what is ours. */
export interface MeantDifference {
  readonly why: string;
  readonly change: (tags: readonly SkeletonTag[]) => readonly SkeletonTag[];
}

/** The sample as it would be without what is meant to differ; throws when a difference is none. */
export function withoutDifferences(
  tags: readonly SkeletonTag[],
  differences: readonly MeantDifference[],
): readonly SkeletonTag[] {
  return differences.reduce((at, { why, change }) => {
    const next = change(at);
    if (JSON.stringify(next) === JSON.stringify(at)) throw new Error(`No longer a difference: ${why}`);
    return next;
  }, tags);
}

/** Changes the attributes of every tag of that name. */
export function changeAttributes(
  name: RegExp,
  change: (attributes: readonly string[]) => readonly string[],
): MeantDifference['change'] {
  return (tags) =>
    tags.map((tag) => (name.test(tag.name) ? { ...tag, attributes: change(tag.attributes) } : tag));
}

/** SHA-1, which is not written any more. */
export const sha1OfOldDays: MeantDifference = {
  why: 'the sample is from the days of SHA-1; today the vendor signs with SHA-256, and SHA-1 is refused',
  change: changeAttributes(/SignatureMethod|DigestMethod/, (attributes) =>
    attributes.map((each) =>
      each
        .replace(
          'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
          'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        )
        .replace('http://www.w3.org/2000/09/xmldsig#sha1', 'http://www.w3.org/2001/04/xmlenc#sha256'),
    ),
  ),
};

/** Seconds from the assertion's IssueInstant to each limit in the message, in order. */
export function windowsOf(xml: string): readonly (readonly [name: string, seconds: number])[] {
  const issued = Date.parse([...xml.matchAll(/IssueInstant="([^"]+)"/g)].at(-1)?.[1] ?? '');
  return [...xml.matchAll(/(NotBefore|NotOnOrAfter|SessionNotOnOrAfter)="([^"]+)"/g)].map(
    ([, name, time]) => [name!, Math.round((Date.parse(time!) - issued) / 1000) || 0],
  );
}
