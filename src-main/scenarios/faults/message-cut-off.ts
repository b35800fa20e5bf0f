/** The message breaks off. */
import type { Scenario } from '../scenario';

export const messageCutOff: Scenario = {
  id: 'message-cut-off',
  kind: 'fault',
  title: 'The message breaks off',
  why: 'A length limit on the way cut it.',
  reference: 'xml-2.1',
  stage: 'signed',
  change: (xml) => xml.slice(0, -40),
  expected: 'reject',
  fires: ['signature-malformed', 'xml-not-well-formed'],
};
