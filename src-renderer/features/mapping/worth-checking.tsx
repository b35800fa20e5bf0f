/** What an administrator should look at in these rules: ambiguity, near misses, rules nobody reaches. */
import type { GroupMapping, MappingOutcome } from '../../../src-main/contract/model/mapping';
import { text } from '../../text';
import styles from './worth-checking.module.css';

export function WorthChecking({ mapping, outcome }: { mapping: GroupMapping; outcome: MappingOutcome }) {
  const matched = [...new Set(outcome.steps.map((step) => step.role))];
  const empty = Object.entries(mapping.group_mappings)
    .filter(([, groups]) => groups.length === 0)
    .map(([role]) => role);
  const notes: { tone: string; lead: string; body: string }[] = [
    ...(outcome.outcome === 'ambiguous'
      ? [
          {
            tone: 'warning',
            lead: text.mapping.ambiguous,
            body: text.mapping.ambiguousText(matched.join(', ')),
          },
        ]
      : []),
    ...outcome.nearMisses.map((miss) => ({
      tone: 'warning',
      lead: text.mapping.nearMiss,
      body: text.mapping.nearMissText(miss.group, miss.rule, miss.difference),
    })),
    ...outcome.attributes.flatMap((attribute) =>
      attribute.problem === null
        ? []
        : [
            {
              tone: 'error',
              lead: text.mapping.missing,
              body: `${attribute.required}: ${attribute.problem}`,
            },
          ],
    ),
    ...(outcome.filtered.length > 0
      ? [
          {
            tone: 'plain',
            lead: text.mapping.filteredLead,
            body: text.mapping.filteredText(outcome.filtered.length),
          },
        ]
      : []),
    ...(empty.length > 0
      ? [{ tone: 'plain', lead: text.mapping.unused, body: text.mapping.unusedText(empty.join(', ')) }]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <aside className={styles['notes']} aria-label={text.mapping.worthChecking}>
      <h3>{text.mapping.worthChecking}</h3>
      {notes.map((note, index) => (
        <p key={index}>
          <b data-tone={note.tone}>{note.lead}</b> {note.body}
        </p>
      ))}
    </aside>
  );
}
