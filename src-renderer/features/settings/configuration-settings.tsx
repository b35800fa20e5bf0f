/** The configuration as a file, out and in. */
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useChangeWorkbench } from '../../client/queries';
import { saveFile } from '../../client/save-file';
import { FailureNotice } from '../../components/notice';
import { text } from '../../text';
import { readConfiguration, writeConfiguration } from './configuration-file';
import styles from './settings-screen.module.css';

const words = text.settings;

export function ConfigurationSettings({ status }: { readonly status: WorkbenchStatus }) {
  const change = useChangeWorkbench();
  const [refused, setRefused] = useState<string | null>(null);
  const [later, setLater] = useState<readonly string[]>([]);
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = readConfiguration(await file.text());
    setRefused(read === null ? words.notJson(file.name) : null);
    setLater(read?.later ?? []);
    if (read === null) change.reset();
    else change.mutate(read.change);
  };
  return (
    <section className={styles['part']} aria-label={words.configuration}>
      <h3>{words.configuration}</h3>
      <p className={styles['hint']}>{words.configurationHint}</p>
      <div className={styles['buttons']}>
        <Button
          variant="default"
          onClick={() => saveFile('workbench.json', writeConfiguration(status), 'application/json')}
        >
          {words.export}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button variant="default" loading={change.isPending} {...props}>
              {words.import}
            </Button>
          )}
        </FileButton>
      </div>
      {refused !== null && <p role="alert">{refused}</p>}
      {change.isError && <FailureNotice error={change.error} />}
      <p role="status">
        {change.isSuccess && words.imported}{' '}
        {change.isSuccess && later.length > 0 && words.laterParts(later.join(', '))}
      </p>
    </section>
  );
}
