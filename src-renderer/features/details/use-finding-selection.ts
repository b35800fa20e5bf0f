/** One finding is selected at a time; F8 and Shift F8 go through them in the order they are listed. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { CheckedInput, Severity } from '../../../src-main/contract/model/checked';
import { findingId } from '../../components/monaco/editor-marks';
import { problemCount } from '../../state/selection';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Ids of the findings as the list shows them: errors first, each severity in the order it was found. */
export function listedFindings(checked: CheckedInput | undefined): string[] {
  return (checked?.findings ?? [])
    .map((finding, index) => ({ id: findingId(index), rank: rank[finding.severity] }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

/** The selection for one answer; another answer starts again with its first finding. */
export function useFindingSelection(
  checked: CheckedInput | undefined,
): [string | null, (id: string) => void] {
  const [chosen, setChosen] = useState<{ of: CheckedInput | undefined; id: string } | null>(null);
  const listed = listedFindings(checked);
  const selected = chosen !== null && chosen.of === checked ? chosen.id : (listed[0] ?? null);
  const select = (id: string): void => setChosen({ of: checked, id });

  const step = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || listed.length === 0) return;
    event.preventDefault();
    const at = selected === null ? -1 : listed.indexOf(selected);
    const next = (at + (event.shiftKey ? -1 : 1) + listed.length) % listed.length;
    select(listed[next] ?? '');
  });
  useEffect(() => {
    window.addEventListener('keydown', step, true);
    return () => window.removeEventListener('keydown', step, true);
  }, []);

  const count = checked?.findings.length ?? null;
  useEffect(() => {
    problemCount.set(count);
    return () => problemCount.set(null);
  }, [count]);

  return [selected, select];
}
