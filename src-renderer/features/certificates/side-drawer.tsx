/** A drawer with a name, a title and a foot for its buttons: what the certificate forms are in. */
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../text';
import styles from './side-drawer.module.css';

interface SideDrawerProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SideDrawer({ title, opened, onClose, children }: SideDrawerProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={440}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={title} classNames={{ content: styles['content'] ?? '' }}>
        <div className={styles['header']}>
          <Drawer.Title className={styles['title'] ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={text.close} />
        </div>
        <Drawer.Body className={styles['body'] ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
