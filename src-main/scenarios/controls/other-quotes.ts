/** The start tag of the Response is written with other quotes. */
import { locate } from '../mutate/text';
import type { Scenario } from '../scenario';

export const otherQuotes: Scenario = {
  id: 'other-quotes',
  kind: 'control',
  title: 'The start tag of the Response is written with other quotes',
  why: 'Quotes are no part of what is signed.',
  reference: null,
  stage: 'signed',
  change: (xml) => {
    const { startTag } = locate(xml, []);
    const tag = xml.slice(startTag.start, startTag.end);
    return xml.slice(0, startTag.start) + tag.replace(/"/g, "'") + xml.slice(startTag.end);
  },
  expected: 'accept',
  fires: [],
};
