/** Another parser sees another message in the same octets: the way the signature bypasses of 2025 worked. */
import type { Check, Failure } from '../check';
import type { Subject } from '../subject';
import { anyKind } from '../derived/protocol-message';

export const parsersDisagree: Check = {
  id: 'parsers-disagree',
  category: 'reading',
  severity: 'error',
  title: 'Other parsers read the same message',
  failureTitle: 'Another parser reads this message differently',
  why: 'Where two parsers see different things, one part of a service provider can verify what another part does not consume. Messages made by an IdP read the same everywhere; those that do not were built to be misread, or will fail with some partners.',
  remedy: {
    idp: 'Write plain XML: no DTD, absolute namespace URIs, one ID to an element, UTF-8. If the IdP did, somebody changed the message on its way.',
    sp: 'Refuse the message. Verify and consume with the same parser, and take values from the verified octets only.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: ({ readings }) =>
    readings.some(({ problem, disagreements }) => problem === null || disagreements.length > 0),
  run: (subject) => subject.readings.flatMap((reading) => failuresOf(reading, subject)),
};

function failuresOf(
  { stands, reader, disagreements }: Subject['readings'][number],
  { message, document }: Subject,
): Failure[] {
  return disagreements.map(({ about, what, ours, theirs }) => ({
    message: `${reader}, as ${stands} use it, differs on ${what}.`,
    expected: `the workbench: ${ours}`,
    actual: `${reader}: ${theirs}`,
    place: message.element === null ? null : { element: message.element },
    // A document one reader refuses is refused already where it is broken for us; a verdict is not a value.
    ...(document.problem !== null || about === 'signature' ? { severity: 'warning' as const } : {}),
  }));
}
