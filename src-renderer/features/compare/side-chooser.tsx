/** One side: a message that is open or was seen, or a field to paste another into. */
import { Select, Textarea } from '@mantine/core';
import { PASTED } from '../../state/pasted';
import { text } from '../../text';
import styles from './compare-screen.module.css';
import type { Source } from './use-sources';

interface SideChooserProps {
  readonly label: string;
  readonly sources: readonly Source[];
  /** Id of a source, `PASTED`, or null for nothing yet. */
  readonly chosen: string | null;
  readonly pasted: string;
  readonly onChoose: (chosen: string) => void;
  readonly onPaste: (pasted: string) => void;
}

export function SideChooser({ label, sources, chosen, pasted, onChoose, onPaste }: SideChooserProps) {
  return (
    <div className={styles['side']}>
      <Select
        label={label}
        placeholder={text.compare.choose}
        data={[
          ...sources.map(({ id, title }) => ({ value: id, label: title })),
          { value: PASTED, label: text.compare.pasteInstead },
        ]}
        value={chosen}
        onChange={(value) => value !== null && onChoose(value)}
        searchable
        nothingFoundMessage={text.palette.none}
      />
      {chosen === PASTED && (
        <Textarea
          aria-label={text.compare.pasteLabel(label)}
          placeholder={text.compare.pastePlaceholder}
          value={pasted}
          onChange={(event) => onPaste(event.currentTarget.value)}
          rows={3}
          spellCheck={false}
        />
      )}
    </div>
  );
}
