/** Copies the exact value, never the shortened one, and says so for two seconds. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../text';

/** Puts text on the clipboard, also where the asynchronous clipboard is refused. */
export async function copyText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = value;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

type CopyState = 'idle' | 'copied' | 'refused';

/** The state of copying, for buttons of any shape. `sticky` keeps "Copied" until the value changes. */
export function useCopy(value: string, sticky = false): { state: CopyState; copy: () => void } {
  const [done, setDone] = useState<{ value: string; state: CopyState } | null>(null);
  const state = done !== null && done.value === value ? done.state : 'idle';
  const copy = (): void => {
    void copyText(value).then((ok) => {
      setDone({ value, state: ok ? 'copied' : 'refused' });
      if (!sticky || !ok) setTimeout(() => setDone(null), 2_000);
    });
  };
  return { state, copy };
}

export function CopyButton({
  value,
  what,
  sticky = false,
}: {
  value: string;
  what: string;
  sticky?: boolean;
}) {
  const { state, copy } = useCopy(value, sticky);
  const label =
    state === 'copied'
      ? text.copy.copied
      : state === 'refused'
        ? text.copy.refused
        : text.copy.copyValue(what);
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} onClick={copy}>
        {state === 'copied' ? (
          <IconCheck size={15} color="var(--wb-ok)" />
        ) : (
          <IconCopy size={15} color="var(--wb-text-3)" />
        )}
      </ActionIcon>
    </Tooltip>
  );
}
