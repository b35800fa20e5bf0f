/** Theme, contrast, size of editor text: takes effect at once and is kept in this browser. */
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { appearance, editorFontSizes, usualAppearance } from '../../state/appearance';
import { useStore } from '../../state/store';
import { text } from '../../text';
import styles from './settings-screen.module.css';

const words = text.settings;
const schemes = ['auto', 'light', 'dark'] as const;
const contrasts = ['usual', 'high'] as const;

export function AppearanceSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { contrast, editorFontSize } = useStore(appearance);
  return (
    <section className={styles['part']} aria-label={words.appearance}>
      <h3>{words.appearance}</h3>
      <div className={styles['row']}>
        <span>{words.theme}</span>
        <SegmentedControl
          aria-label={words.theme}
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((one) => one === value) ?? 'auto')}
          data={schemes.map((value) => ({ value, label: words.themes[value] }))}
        />
      </div>
      <div className={styles['row']}>
        <span>{words.contrast}</span>
        <SegmentedControl
          aria-label={words.contrast}
          value={contrast}
          onChange={(value) =>
            appearance.set((all) => ({ ...all, contrast: value === 'high' ? 'high' : 'usual' }))
          }
          data={contrasts.map((value) => ({ value, label: words.contrasts[value] }))}
        />
      </div>
      <div className={styles['row']}>
        <span>{words.fontSize}</span>
        <SegmentedControl
          aria-label={words.fontSize}
          value={String(editorFontSize)}
          onChange={(value) => appearance.set((all) => ({ ...all, editorFontSize: Number(value) }))}
          data={editorFontSizes.map((size) => ({ value: String(size), label: words.pixels(size) }))}
        />
      </div>
      <div className={styles['buttons']}>
        <Button
          variant="default"
          onClick={() => {
            setColorScheme('auto');
            appearance.set(usualAppearance);
          }}
        >
          {words.resetAppearance}
        </Button>
      </div>
    </section>
  );
}
