/** Tries the pair here: who signs in, and one button that runs the login and shows it in Trace. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useTestLogin } from '../../client/queries';
import { Kbd } from '../../components/kbd';
import { FailureNotice } from '../../components/notice';
import { PanelHeader, SectionHeading } from '../../components/panel';
import { ValueText } from '../../components/value-text';
import { showFlow } from '../../state/route';
import { text } from '../../text';
import { NextAnswer } from './next-answer';
import { RevokeTokens } from './revoke-tokens';
import styles from './test-panel.module.css';

export function TestPanel({ status }: { status: WorkbenchStatus }) {
  const login = useTestLogin();
  const [chosen, setChosen] = useState<string | null>(null);
  const persona = status.idp.personas.find((one) => one.username === chosen) ?? status.idp.personas[0];
  return (
    <aside className={styles['panel']} aria-label={text.connect.ready}>
      <PanelHeader title={text.connect.ready} />
      <div className={styles['scroll']}>
        <p className={styles['lead']}>{text.connect.readyLead}</p>
        <SectionHeading>{text.connect.personas}</SectionHeading>
        <ul>
          {status.idp.personas.map((one) => (
            <li key={one.username}>
              <UnstyledButton
                className={styles['persona']}
                aria-pressed={one === persona}
                onClick={() => setChosen(one.username)}
              >
                <b>{one.displayName ?? one.username}</b>
                <span>{one.groups.join(', ') || text.connect.noGroups}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <NextAnswer status={status} />
        {persona !== undefined && <RevokeTokens key={persona.username} persona={persona} />}
        <SectionHeading>{text.connect.registered}</SectionHeading>
        <ul>
          {status.idp.serviceProviders.map((provider) => (
            <li key={provider.entityId} className={styles['provider']}>
              <b>{provider.name}</b>
              <ValueText value={provider.entityId} keep={60} />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles['foot']}>
        {login.isError && <FailureNotice error={login.error} onRetry={() => login.reset()} />}
        <Button
          fullWidth
          size="sm"
          h={36}
          leftSection={<IconPlayerPlayFilled size={13} />}
          loading={login.isPending}
          onClick={() => login.mutate(persona?.username, { onSuccess: (result) => showFlow(result.flowId) })}
        >
          {text.connect.run}
        </Button>
        <p>
          {text.connect.lands} <Kbd>Ctrl Enter</Kbd>
        </p>
      </div>
    </aside>
  );
}
