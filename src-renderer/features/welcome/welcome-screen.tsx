/** The first thing seen: a place to paste, what else can be done in one click, samples to learn from. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconClipboardText, IconFileImport, IconPlayerPlay, IconPlugConnected } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useProfiles, useTestLogin } from '../../client/queries';
import { Kbd } from '../../components/kbd';
import { FailureNotice } from '../../components/notice';
import { navigate, showFlow } from '../../state/route';
import { text } from '../../text';
import { inspectFiles, inspectText } from '../../state/bring-in';
import { ListenerList } from './listener-list';
import { SampleList } from './sample-list';
import styles from './welcome-screen.module.css';

export function WelcomeScreen() {
  const login = useTestLogin();
  const profiles = useProfiles();
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const names = (profiles.data ?? []).map((profile) => profile.name).join(', ');
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <h2 className={styles['title']}>{text.inspect.welcomeTitle}</h2>
        <p className={styles['lead']}>{text.inspect.welcomeLead}</p>
        <PasteArea />
        <div className={styles['cards']}>
          <Card
            icon={<IconPlayerPlay size={18} />}
            title={text.inspect.testLogin.title}
            hint={login.isPending ? text.trace.running : text.inspect.testLogin.hint}
            keys="Ctrl Enter"
            onClick={() => {
              if (!login.isPending)
                login.mutate(undefined, { onSuccess: (result) => showFlow(result.flowId) });
            }}
          />
          <Card
            icon={<IconPlugConnected size={18} />}
            title={text.inspect.connect.title}
            hint={text.inspect.connect.hint(names)}
            onClick={() => navigate({ screen: 'connect' })}
          />
          <Card
            icon={<IconFileImport size={18} />}
            title={text.inspect.openFile.title}
            hint={text.inspect.openFile.hint}
            onClick={() => file.current?.click()}
          />
          <input
            ref={file}
            type="file"
            multiple
            hidden
            aria-label={text.inspect.openFile.title}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void inspectFiles(files).then((refused) =>
                setProblem(refused.length === 0 ? null : refused.map(text.inspect.fileTooLarge).join(' ')),
              );
            }}
          />
        </div>
        {problem !== null && (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
        {login.isError && <FailureNotice error={login.error} onRetry={() => login.reset()} />}
        <div className={styles['lists']}>
          <SampleList />
          <ListenerList />
        </div>
      </div>
    </div>
  );
}

function PasteArea() {
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [problem, setProblem] = useState<string | null>(null);
  const fromClipboard = (): void => {
    navigator.clipboard.readText().then(
      (pasted) => {
        if (pasted.trim() === '') setProblem(text.inspect.clipboardEmpty);
        else inspectText(pasted);
      },
      () => setProblem(text.inspect.clipboardRefused),
    );
  };
  return (
    <div className={styles['paste']}>
      <label className={styles['pasteLabel']} htmlFor="paste">
        <IconClipboardText size={17} aria-hidden />
        {text.inspect.pasteLabel}
      </label>
      <textarea
        id="paste"
        ref={field}
        placeholder={text.inspect.pastePlaceholder}
        value={draft}
        rows={3}
        spellCheck={false}
        className={`mono ${styles['field'] ?? ''}`}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (draft !== '' || pasted.trim() === '') return;
          event.preventDefault();
          inspectText(pasted);
        }}
      />
      <div className={styles['pasteFoot']}>
        <span role="status">{problem ?? text.inspect.nothingLeaves}</span>
        {draft.trim() === '' ? (
          <Button size="sm" h={30} fz={13} onClick={fromClipboard}>
            {text.inspect.pasteButton}
          </Button>
        ) : (
          <Button size="sm" h={30} fz={13} onClick={() => inspectText(draft)}>
            {text.inspect.inspectButton}
          </Button>
        )}
        <Kbd>Ctrl V</Kbd>
      </div>
    </div>
  );
}

interface CardProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly keys?: string;
  readonly onClick: () => void;
}

function Card({ icon, title, hint, keys, onClick }: CardProps) {
  return (
    <UnstyledButton className={styles['card']} onClick={onClick}>
      <span className={styles['cardIcon']}>{icon}</span>
      <span className={styles['cardTitle']}>{title}</span>
      {keys === undefined ? <span /> : <Kbd>{keys}</Kbd>}
      <span className={styles['cardHint']}>{hint}</span>
    </UnstyledButton>
  );
}
