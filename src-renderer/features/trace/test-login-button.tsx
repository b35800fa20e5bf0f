/** Runs a login through the built-in pair and shows it; the arrow beside it chooses who signs in. */
import { ActionIcon, Button, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useStatus, useTestLogin } from '../../client/queries';
import { describeFailure } from '../../client/failure';
import { showFlow } from '../../state/route';
import { text } from '../../text';
import styles from './test-login-button.module.css';

export function TestLoginButton() {
  const login = useTestLogin();
  const [open, setOpen] = useState(false);
  const status = useStatus();
  const personas = status.data?.idp.personas ?? [];
  const run = (persona?: string): void =>
    login.mutate(persona, { onSuccess: (result) => showFlow(result.flowId) });
  const failure = login.isError ? describeFailure(login.error) : null;
  return (
    <div className={styles['group']}>
      {failure !== null && (
        <Tooltip label={failure.message}>
          <span className={styles['failed']} role="alert">
            {failure.title}
          </span>
        </Tooltip>
      )}
      <Button
        size="xs"
        h={24}
        className={styles['main'] ?? ''}
        leftSection={<IconPlayerPlayFilled size={11} />}
        loading={login.isPending}
        onClick={() => run()}
      >
        {text.trace.testLogin}
      </Button>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={260} trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon
            size={24}
            className={styles['arrow'] ?? ''}
            aria-label={text.trace.choosePersona}
            aria-expanded={open}
            disabled={login.isPending || personas.length === 0}
            onClick={() => setOpen(!open)}
          >
            <IconChevronDown size={14} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={text.trace.choosePersona}>
          <p className={styles['label']}>{text.trace.testLoginAs}</p>
          {personas.map((persona) => (
            <UnstyledButton
              key={persona.username}
              className={styles['persona']}
              onClick={() => {
                setOpen(false);
                run(persona.username);
              }}
            >
              <span className={styles['name']}>{persona.displayName ?? persona.username}</span>
              <span className={styles['groups']}>{persona.groups.join(', ') || text.connect.noGroups}</span>
            </UnstyledButton>
          ))}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
