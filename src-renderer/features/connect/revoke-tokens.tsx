/** Has everything of a persona ended at the application, and says in words what it answered. */
import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Persona } from '../../../src-main/contract/model/workbench';
import { useClient } from '../../client/client-context';
import { FailureNotice } from '../../components/notice';
import { SectionHeading } from '../../components/panel';
import { formatRoute } from '../../state/route';
import { text } from '../../text';
import styles from './next-answer.module.css';

export function RevokeTokens({ persona }: { persona: Pick<Persona, 'username'> }) {
  const client = useClient();
  const words = text.connect.revoke;
  const revoke = useMutation({
    mutationFn: () => client.revocation.send({ persona: persona.username }),
  });
  return (
    <>
      <SectionHeading>{words.title}</SectionHeading>
      <div className={styles['box']}>
        <p>{words.lead}</p>
        <Button variant="default" size="xs" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {words.button(persona.username)}
        </Button>
        {revoke.isError && <FailureNotice error={revoke.error} onRetry={() => revoke.mutate()} />}
        {revoke.data !== undefined && (
          <p role="status">
            {sentenceOf(revoke.data.status)}{' '}
            <Anchor size="sm" href={formatRoute({ screen: 'trace', path: [revoke.data.flowId] })}>
              {words.show}
            </Anchor>
          </p>
        )}
      </div>
    </>
  );
}

function sentenceOf(status: number | null): string {
  const { answers, noAnswer, other, status: withStatus } = text.connect.revoke;
  return status === null ? noAnswer : withStatus(status, answers[status] ?? other);
}
