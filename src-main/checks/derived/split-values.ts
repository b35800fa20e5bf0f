/** Values whose text is not one piece: what comments, processing instructions and CDATA sections split. */
import type { XmlElement } from '../../core/xml/node';
import { once } from './once';
import { valueElements } from './value-elements';

export interface SplitValue {
  readonly element: XmlElement;
  readonly by: 'comment' | 'pi' | 'cdata';
}

/** Once for each element and kind. Nearly every value is one piece of text, and is passed over at once. */
export const splitValues = once((subject): readonly SplitValue[] => {
  const found: SplitValue[] = [];
  for (const element of valueElements(subject)) {
    const { children } = element;
    if (children.length === 0 || (children.length === 1 && children[0]?.kind === 'text')) continue;
    for (const by of ['comment', 'pi'] as const) {
      if (children.some(({ kind }) => kind === by)) found.push({ element, by });
    }
    const pieces = children.filter((child) => child.kind === 'text');
    if (pieces.length > 1 && pieces.some(({ cdata }) => cdata)) found.push({ element, by: 'cdata' });
  }
  return found;
});

/** The first piece of text, which is all a careless reader sees; empty when the value begins otherwise. */
export function firstPiece(element: XmlElement): string {
  const first = element.children.find((child) => child.kind === 'text');
  return first?.kind === 'text' ? first.value : '';
}
