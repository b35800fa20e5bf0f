/** What is left of a message when everything that differs from login to login is blotted out. */

const VARIABLE = new Set([
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
