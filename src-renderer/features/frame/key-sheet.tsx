/** All keys on one sheet, for `?`. */
import { Modal } from '@mantine/core';
import { Kbd } from '../../components/kbd';
import { isDesktop } from '../../client/client';
import { text } from '../../text';
import styles from './key-sheet.module.css';

export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = text.keySheet;
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K', words.palette],
    ['?', words.sheet],
    [isDesktop() ? 'Ctrl 1 … 9' : 'Alt Shift 1 … 9', words.screens],
    ['F6, Shift F6', words.panels],
    ['Ctrl Enter', words.login],
    ['Ctrl V', words.paste],
    ['↑, ↓', words.rows],
    ['Esc', words.close],
  ];
  return (
    <Modal.Root opened={opened} onClose={onClose} size={480} yOffset={96}>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={words.title}>
        <Modal.Body className={styles['body'] ?? ''}>
          <div className={styles['head']}>
            <h2>{words.title}</h2>
            <Modal.CloseButton aria-label={text.close} />
          </div>
          <dl className={styles['keys']}>
            {rows.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p className={styles['mac']}>{words.mac}</p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
