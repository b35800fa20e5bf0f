/** Two versions of metadata: what they say differently, one sentence a change. */
import { Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MetadataDiff } from '../../../src-main/contract/model/metadata';
import { useClient } from '../../client/client-context';
import { EmptyNotice, FailureNotice } from '../../components/notice';
import { SectionHeading } from '../../components/panel';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './metadata-screen.module.css';

const words = text.metadata.compare;

export function CompareView() {
  const client = useClient();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const both = before.trim() !== '' && after.trim() !== '';
  const diff = useQuery({
    queryKey: ['metadata-diff', before, after],
    queryFn: ({ signal }) => client.metadata.diff({ before, after }, { signal }),
    enabled: both,
    retry: false,
    staleTime: Infinity,
    placeholderData: both ? keepPreviousData : undefined,
  });
  return (
    <>
      <div className={styles['halves']}>
        <Textarea
          label={words.before}
          rows={9}
          spellCheck={false}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <Textarea
          label={words.after}
          rows={9}
          spellCheck={false}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
      </div>
      <div className={styles['result']}>
        {diff.isError && <FailureNotice error={diff.error} />}
        {!both && <EmptyNotice title={words.emptyTitle}>{words.empty}</EmptyNotice>}
        {both && diff.data !== undefined && <Changes diff={diff.data} />}
      </div>
    </>
  );
}

function Changes({ diff }: { readonly diff: MetadataDiff }) {
  return (
    <>
      <SectionHeading>{diff.equal ? words.equal : words.count(diff.changes.length)}</SectionHeading>
      {diff.problems.map((problem) => (
        <p key={problem} className={styles['hint']}>
          {problem}
        </p>
      ))}
      {diff.changes.length > 0 && (
        <table className={styles['table']} aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {diff.changes.map((change, index) => (
              <tr key={index}>
                <th scope="row">
                  <bdi>{change.words}</bdi>
                </th>
                <td>
                  <bdi>
                    {[change.entityId ?? words.document, change.role ?? ''].filter(Boolean).join(', ')}
                  </bdi>
                </td>
                <td>
                  <ValueText value={change.before} keep={300} />
                </td>
                <td>
                  <ValueText value={change.after} keep={300} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
