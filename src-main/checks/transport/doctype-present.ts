/** A document type declaration or an entity: the door to XXE and to messages that two parsers read differently. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';

export const doctypePresent: Check = {
  id: 'doctype-present',
  category: 'transport',
  severity: 'error',
  title: 'The message declares no document type and no entities',
  failureTitle: 'The message declares a document type or entities',
  why: 'SAML messages never need one. Service providers refuse it before reading on, because entities can read files, exhaust memory and make two parsers see two messages.',
  remedy: {
    idp: 'Remove the DOCTYPE from the message. If nobody put it there on purpose, treat the message as an attack.',
    sp: 'No change: refusing it is right.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: () => true,
  run: ({ document }) => {
    const problem = document.problem;
    if (problem === null || (problem.code !== 'doctype' && problem.code !== 'entity')) return [];
    return [
      {
        message: `Line ${problem.line}, column ${problem.column}: ${problem.message}`,
        offset: problem.offset,
      },
    ];
  },
};
