/** Keys and pastes that work wherever the user is. */
import { useEffect, useEffectEvent } from 'react';
import { isDesktop } from '../../client/client';
import { useTestLogin } from '../../client/queries';
import { inspectText, isEditing } from '../../state/bring-in';
import { moveBetweenPanels } from './move-between-panels';
import { navigate, screens, showFlow } from '../../state/route';

export function useGlobalKeys(openPalette: () => void, openKeys: () => void): void {
  const login = useTestLogin();

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openPalette();
      return;
    }
    if (event.key === '?' && !isEditing(event.target) && !command) {
      event.preventDefault();
      openKeys();
      return;
    }
    if (event.key === 'F6') {
      event.preventDefault();
      moveBetweenPanels(event.shiftKey);
      return;
    }
    if (command && event.key === 'Enter' && !isEditing(event.target) && !login.isPending) {
      event.preventDefault();
      login.mutate(undefined, { onSuccess: (result) => showFlow(result.flowId) });
      return;
    }
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const screenKey = isDesktop() ? command && !event.shiftKey : event.altKey && event.shiftKey;
    const screen = digit === undefined ? undefined : screens[Number(digit) - 1];
    if (screenKey && screen !== undefined) {
      event.preventDefault();
      navigate({ screen });
    }
  });

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isEditing(event.target)) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.trim() === '') return;
    event.preventDefault();
    inspectText(pasted);
  });

  useEffect(() => {
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}
