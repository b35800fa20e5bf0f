/** Messages to try, each showing one thing; opened with the context it is meant to be judged in. */
import { UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../client/client-context';
import { useSamples } from '../../client/queries';
import { FailureNotice, LoadingRows } from '../../components/notice';
import { ToneIcon, type Tone } from '../../components/severity';
import { text } from '../../text';
import { inspectSample } from '../../state/bring-in';
import { readContext } from '../inspect/judge-context';
import styles from './lists.module.css';

const toneOf: Record<'accept' | 'reject' | 'warn', Tone> = { accept: 'ok', reject: 'error', warn: 'warning' };
const words = { accept: text.outcome.accepted, reject: text.outcome.rejected, warn: text.outcome.warned };

export function SampleList() {
  const client = useClient();
  const samples = useSamples();
  const open = useMutation({
    mutationFn: async (sample: { id: string; title: string }) => {
      const { input, context } = await client.sample.get({ id: sample.id });
      inspectSample(input, sample.title, readContext(context));
    },
  });
  return (
    <section aria-label={text.inspect.samples}>
      <h3 className={styles['heading']}>{text.inspect.samples}</h3>
      {samples.isPending && <LoadingRows rows={4} height={33} />}
      {samples.isError && <FailureNotice error={samples.error} onRetry={() => void samples.refetch()} />}
      {open.isError && <FailureNotice error={open.error} />}
      <ul>
        {samples.data?.map((sample) => (
          <li key={sample.id}>
            <UnstyledButton className={styles['row']} onClick={() => open.mutate(sample)}>
              <ToneIcon tone={toneOf[sample.outcome]} label={words[sample.outcome]} />
              <span className={styles['name']}>{sample.title}</span>
              <span className={styles['hint']}>{sample.hint}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {samples.data?.length === 0 && <p>{text.inspect.noSamples}</p>}
    </section>
  );
}
