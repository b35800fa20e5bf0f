/** What is sent, where, changed how, and by which rules it counts as signed in. */
import { Button, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReplayDraft } from '../../state/replay-draft';
import { text } from '../../text';
import { SideChooser } from '../compare/side-chooser';
import type { Source } from '../compare/use-sources';
import styles from './replay-screen.module.css';

interface ReplayFormProps {
  readonly draft: ReplayDraft;
  readonly sources: readonly Source[];
  /** The address used while none is given. */
  readonly ownAcs: string;
  readonly change: (part: Partial<ReplayDraft>) => void;
  readonly canSend: boolean;
  readonly sending: boolean;
  readonly onSend: () => void;
}

type Line =
  | 'url'
  | 'loginUrl'
  | 'relayState'
  | 'audience'
  | 'allowHosts'
  | 'ruleUrl'
  | 'ruleStatus'
  | 'ruleText'
  | 'ruleCookie';

const words = text.replay;
const signers = ['workbench', 'pem', 'none'] as const;

export function ReplayForm(props: ReplayFormProps) {
  const { draft, sources, ownAcs, change, canSend, sending, onSend } = props;
  const line = (name: Line, hint?: string, placeholder?: string) => (
    <TextInput
      label={words[name]}
      description={hint}
      placeholder={placeholder}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      spellCheck={false}
    />
  );
  const pem = (name: 'key' | 'cert' | 'decryptKey' | 'encryptCert') => (
    <Textarea
      label={words[name]}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      rows={3}
      spellCheck={false}
      autoComplete="off"
    />
  );
  return (
    <form
      className={styles['form']}
      aria-label={text.rail.replay}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) onSend();
      }}
    >
      <SideChooser
        label={words.message}
        sources={sources}
        chosen={draft.chosen}
        pasted={draft.pasted}
        onChoose={(chosen) => change({ chosen, edited: null })}
        onPaste={(pasted) => change({ pasted, edited: null })}
      />
      {line('url', undefined, ownAcs)}
      {line('loginUrl', words.loginUrlHint)}
      <Switch
        label={words.freshen}
        description={words.freshenHint}
        checked={draft.freshen}
        onChange={(event) => change({ freshen: event.currentTarget.checked })}
      />
      {draft.freshen && (
        <SegmentedControl
          aria-label={words.signWith}
          value={draft.signWith}
          onChange={(value) => change({ signWith: signers.find((one) => one === value) ?? 'workbench' })}
          data={signers.map((value) => ({ value, label: words.signers[value] }))}
        />
      )}
      {draft.freshen && draft.signWith === 'pem' && (
        <>
          {pem('key')}
          {pem('cert')}
        </>
      )}
      <details>
        <summary>{words.more}</summary>
        <div className={styles['more']}>
          {line('relayState', words.relayStateHint)}
          {draft.freshen && (
            <>
              {line('audience', words.audienceHint)}
              {pem('decryptKey')}
              {pem('encryptCert')}
            </>
          )}
          {line('allowHosts', words.allowHostsHint)}
        </div>
      </details>
      <details>
        <summary>{words.rules}</summary>
        <div className={styles['more']}>
          {line('ruleUrl')}
          {line('ruleStatus', undefined, '200')}
          {line('ruleText')}
          {line('ruleCookie')}
        </div>
      </details>
      <Button type="submit" leftSection={<IconSend size={14} />} disabled={!canSend} loading={sending}>
        {words.send}
      </Button>
    </form>
  );
}
