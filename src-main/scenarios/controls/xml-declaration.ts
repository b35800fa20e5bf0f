/** An XML declaration, a comment before and a line break after the root. */
import { textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xmlDeclaration: Scenario = {
  id: 'xml-declaration',
  kind: 'control',
  title: 'An XML declaration, a comment before and a line break after the root',
  why: 'What stands outside the root element says nothing.',
  reference: null,
  stage: 'signed',
  change: (xml) => `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made for you -->${textAt(xml, [])}\n`,
  expected: 'accept',
  fires: [],
};
