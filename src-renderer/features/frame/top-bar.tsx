/** Name, the field that opens the palette, and the theme switch. */
import {
  ActionIcon,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Kbd } from '../../components/kbd';
import { text } from '../../text';
import { Logo } from './logo';
import styles from './top-bar.module.css';

export function TopBar({ onPalette }: { onPalette: () => void }) {
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'light' ? 'dark' : 'light';
  const label = other === 'dark' ? text.topBar.toDark : text.topBar.toLight;
  return (
    <header className={styles['bar']}>
      <div className={styles['left']}>
        <Logo />
        <h1 className={styles['name']}>{text.appName}</h1>
      </div>
      <UnstyledButton
        className={styles['field']}
        onClick={onPalette}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={15} aria-hidden />
        <span>{text.topBar.search}</span>
        <Kbd>{text.topBar.paletteKey}</Kbd>
      </UnstyledButton>
      <div className={styles['right']}>
        <Tooltip label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={label}
            onClick={() => setColorScheme(other)}
          >
            {scheme === 'light' ? (
              <IconMoon size={17} color="var(--wb-text)" />
            ) : (
              <IconSun size={17} color="var(--wb-text)" />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
