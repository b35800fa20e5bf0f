/** Type to reach anything: commands, samples and flows, three of each until something is typed. */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Kbd } from '../../components/kbd';
import { text } from '../../text';
import styles from './command-palette.module.css';
import { usePaletteItems, type PaletteItem } from './use-palette-items';

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Shows all keys. */
  readonly onKeys: () => void;
}

export function CommandPalette({ opened, onClose, onKeys }: CommandPaletteProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      yOffset={96}
      transitionProps={{ duration: 120 }}
      classNames={{ content: styles['dialog'] ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={text.palette.title}>
        <Modal.Body p={0}>
          <Results onClose={onClose} onKeys={onKeys} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Results({ onClose, onKeys }: Omit<CommandPaletteProps, 'opened'>) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const items = usePaletteItems(query, onKeys);
  const chosen = items[Math.min(active, items.length - 1)];
  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, items.length - 1) + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <>
      <div className={styles['search']}>
        <IconSearch size={17} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls="palette-results"
          aria-activedescendant={chosen === undefined ? undefined : `palette-${chosen.id}`}
          aria-label={text.palette.title}
          placeholder={text.palette.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span aria-live="polite">{text.palette.results(items.length)}</span>
      </div>
      <div id="palette-results" role="listbox" aria-label={text.palette.title} className={styles['results']}>
        {items.map((item, index) => (
          <div key={item.id} role="presentation">
            {item.group !== items[index - 1]?.group && (
              <p className={styles['group']} role="presentation">
                {text.palette.groups[item.group]}
              </p>
            )}
            {/* Focus stays in the field, which handles the keys; the pointer is the other way in. */}
            <div
              id={`palette-${item.id}`}
              role="option"
              aria-selected={item === chosen}
              tabIndex={-1}
              className={styles['item']}
              ref={item === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseMove={() => setActive(index)}
              onClick={() => run(item)}
            >
              <item.icon size={16} aria-hidden />
              <span className={styles['title']}>{item.title}</span>
              {item.detail !== null && <span className={styles['detail']}>{item.detail}</span>}
              {item.keys !== null && <Kbd>{item.keys}</Kbd>}
            </div>
          </div>
        ))}
        {items.length === 0 && <p className={styles['none']}>{text.palette.none}</p>}
      </div>
      <p className={styles['foot']}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {text.palette.keys.choose}
        <Kbd>Enter</Kbd> {text.palette.keys.run}
        <Kbd>Esc</Kbd> {text.palette.keys.close}
      </p>
    </>
  );
}
