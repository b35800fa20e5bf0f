/** Compare: two messages, what they say differently, and both texts side by side. */
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../client/client-context';
import { LazyDiffEditor } from '../../components/monaco/lazy-diff-editor';
import { FailureNotice } from '../../components/notice';
import { PASTED } from '../../state/pasted';
import { text } from '../../text';
import styles from './compare-screen.module.css';
import { DifferenceList } from './difference-list';
import { SideChooser } from './side-chooser';
import { type Source, useSources } from './use-sources';

interface Side {
  readonly chosen: string | null;
  readonly pasted: string;
}

const empty: Side = { chosen: null, pasted: '' };

function inputOf({ chosen, pasted }: Side, sources: readonly Source[]): string {
  if (chosen === PASTED) return pasted.trim();
  return sources.find(({ id }) => id === chosen)?.input ?? '';
}

export function CompareScreen() {
  const sources = useSources();
  const [before, setBefore] = useState<Side>(empty);
  const [after, setAfter] = useState<Side>(empty);
  const [view, setView] = useState<'normalised' | 'xml'>('normalised');
  const left = inputOf(before, sources);
  const right = inputOf(after, sources);
  const compared = useCompared(left, right);
  const sideProps = (side: Side, set: (side: Side) => void) => ({
    sources,
    ...side,
    onChoose: (chosen: string) => set({ ...side, chosen }),
    onPaste: (pasted: string) => set({ ...side, pasted }),
  });
  const swap = (): void => {
    setBefore(after);
    setAfter(before);
  };
  return (
    <div className={styles['screen']}>
      <div className={styles['sides']}>
        <SideChooser label={text.compare.before} {...sideProps(before, setBefore)} />
        <Tooltip label={text.compare.swap}>
          <ActionIcon variant="default" size={30} aria-label={text.compare.swap} onClick={swap}>
            <IconArrowsExchange size={16} />
          </ActionIcon>
        </Tooltip>
        <SideChooser label={text.compare.after} {...sideProps(after, setAfter)} />
      </div>
      {compared.error !== null && <FailureNotice error={compared.error} />}
      {compared.data === undefined ? (
        compared.error === null && (
          <div className={styles['empty']}>
            <h1>{text.compare.emptyTitle}</h1>
            <p>{text.compare.empty}</p>
          </div>
        )
      ) : (
        <div className={styles['result']}>
          <DifferenceList differences={compared.data.differences} />
          <div className={styles['diff']}>
            <div className={styles['bar']}>
              <SegmentedControl
                size="xs"
                aria-label={text.compare.view}
                value={view}
                onChange={(value) => setView(value === 'xml' ? 'xml' : 'normalised')}
                data={[
                  { value: 'normalised', label: text.compare.normalised },
                  { value: 'xml', label: text.compare.original },
                ]}
              />
              {view === 'normalised' && <p>{text.compare.normalisedNote}</p>}
            </div>
            <LazyDiffEditor
              before={compared.data.before[view]}
              after={compared.data.after[view]}
              label={text.compare.diffLabel}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function useCompared(before: string, after: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['compare', before, after],
    queryFn: ({ signal }) => client.message.compare({ before, after }, { signal }),
    enabled: before !== '' && after !== '',
    retry: false,
    staleTime: Infinity,
  });
}
