/** Reads certificates and keys out of anything pasted or dropped, and says what was wrong with the paste. */
import { Button, FileButton, PasswordInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inspected } from '../../../src-main/contract/model/certificate';
import { useClient } from '../../client/client-context';
import { textOrBase64 } from '../../client/save-file';
import { CopyButton } from '../../components/copy-button';
import { FailureNotice } from '../../components/notice';
import { LARGEST_FILE_BYTES } from '../../state/bring-in';
import { listInspected } from '../../state/certificates';
import { text } from '../../text';
import styles from './form.module.css';

const words = text.certificates.paste;

export function InspectForm({ onFound }: { readonly onFound: (id: string) => void }) {
  const client = useClient();
  const [input, setInput] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const inspect = useMutation({
    mutationFn: (given: string) =>
      client.certificate.inspect({ input: given, ...(password === '' ? {} : { password }) }),
    onSuccess: (inspected) => {
      const [first] = inspected.certificates.map(listInspected);
      if (first !== undefined) onFound(first);
    },
  });
  const open = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setRefused(file.size > LARGEST_FILE_BYTES ? words.tooLarge(file.name) : null);
    if (file.size > LARGEST_FILE_BYTES) return;
    const content = await textOrBase64(file);
    setInput(content);
    inspect.mutate(content);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        inspect.mutate(input);
      }}
    >
      <Textarea
        label={words.input}
        description={words.hint}
        rows={8}
        spellCheck={false}
        value={input}
        onChange={(event) => setInput(event.currentTarget.value)}
        data-autofocus
      />
      <PasswordInput
        size="xs"
        label={words.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <FileButton onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {words.file}
            </Button>
          )}
        </FileButton>
        <Button type="submit" loading={inspect.isPending} disabled={input.trim() === ''}>
          {words.run}
        </Button>
      </div>
      {refused !== null && <p role="alert">{refused}</p>}
      {inspect.isError && <FailureNotice error={inspect.error} />}
      {inspect.data !== undefined && <Findings inspected={inspect.data} />}
    </form>
  );
}

function Findings({ inspected }: { readonly inspected: Inspected }) {
  const { certificates, keys, requests, faults, chains, sameKey, repaired } = inspected;
  return (
    <section className={styles['result']} aria-live="polite">
      <p>
        {words.form(inspected.form)}.{' '}
        {certificates.length === 0 ? words.nothing : words.found(certificates.length)}
      </p>
      {repaired !== null && (
        <p className={styles['secret']}>
          <CopyButton value={repaired} what={words.clean} /> {words.clean}
        </p>
      )}
      <Lines
        title={words.faults}
        lines={faults.map(
          (fault) => `${fault.message} (${fault.repaired ? words.repaired : words.notRepaired})`,
        )}
      />
      <Lines
        title={words.keys}
        lines={keys.map(
          ({ kind, found, certificates: numbers }) =>
            `${words.key(kind, found)}: ${numbers.length === 0 ? words.belongsNowhere : words.belongs(numbers.join(', '))}`,
        )}
      />
      <Lines
        title={words.requests}
        lines={requests.map(
          ({ subject, signatureHolds }) =>
            `${subject}: ${signatureHolds ? words.requestHolds : words.requestFails}`,
        )}
      />
      <Lines
        title={words.chains}
        lines={[
          ...chains
            .filter((chain) => chain.certificates.length > 1)
            .map((chain) => words.chain(chain.certificates.join(', '), chain.endsAtRoot, chain.inOrder)),
          ...sameKey.map((numbers) => words.same(numbers.join(', '))),
        ]}
      />
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
