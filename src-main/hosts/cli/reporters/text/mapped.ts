/** A mapping outcome for reading: the reason first, then what led to it. */
import type { MappingOutcome } from '../../../../contract/model/mapping';
import { printable } from '../../io';

export function renderMapping(mapping: MappingOutcome): string {
  const lines = [
    `${mapping.outcome.toUpperCase()}: ${mapping.reason}`,
    `Roles: ${mapping.roles.join(', ') || '(none)'}`,
  ];
  lines.push(
    `Groups (${mapping.groupAttribute ?? 'no group attribute arrived'}): ${mapping.groups.join(', ') || '(none)'}`,
  );
  for (const { group, rule } of mapping.steps) lines.push(`  ${group}: ${rule}`);
  for (const { group, by } of mapping.filtered)
    lines.push(`  ${group}: held back, the filter passes what ${by}`);
  for (const group of mapping.unmatched) {
    const miss = mapping.nearMisses.find((each) => each.group === group);
    lines.push(`  ${group}: no rule${miss ? `; near "${miss.rule}", but it ${miss.difference}` : ''}`);
  }
  for (const { required, value, problem } of mapping.attributes) {
    lines.push(`Attribute ${required}: ${problem ?? (value === null ? 'did not arrive (optional)' : value)}`);
  }
  return printable(lines.join('\n'));
}
