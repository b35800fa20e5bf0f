/** Makes a test certificate or request with every choice the command line has; a start fills in what fits. */
import {
  Button,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreatedCertificate } from '../../../src-main/contract/model/certificate';
import { useClient } from '../../client/client-context';
import { CopyButton } from '../../components/copy-button';
import { FailureNotice } from '../../components/notice';
import { listMade } from '../../state/certificates';
import { text } from '../../text';
import { emptyDraft, type Draft, optionsOf, starts, purposeOf } from './create-options';
import styles from './form.module.css';

interface CreateFormProps {
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

const words = text.certificates.form;
const entriesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
];
const extendedUsages = [
  'serverAuth',
  'clientAuth',
  'codeSigning',
  'emailProtection',
  'timeStamping',
  'ocspSigning',
];

export function CreateForm({ onMade, onClose }: CreateFormProps) {
  const client = useClient();
  const [now] = useState(() => Date.now());
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const change = (part: Partial<Draft>): void => setDraft((current) => ({ ...current, ...part }));
  const create = useMutation({
    mutationFn: () => client.certificate.create(optionsOf(draft, now)),
    onSuccess: (made) => {
      const id = listMade(made, null, purposeOf(draft.start));
      if (id !== null && made.caPem === null) onMade(id);
    },
  });
  if (create.data !== undefined && (create.data.certificate === null || create.data.caPem !== null))
    return <MadeTexts made={create.data} onClose={onClose} />;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <div>
        <p className={styles['label']}>{words.start}</p>
        <SegmentedControl
          fullWidth
          aria-label={words.start}
          value={draft.start}
          onChange={(value) => change({ start: starts.find((one) => one === value) ?? 'idp-signing' })}
          data={entriesOf(words.presets)}
        />
      </div>
      <SegmentedControl
        aria-label={words.what}
        value={draft.request ? 'request' : 'certificate'}
        onChange={(value) => change({ request: value === 'request' })}
        data={[
          { value: 'certificate', label: words.certificate },
          { value: 'request', label: words.request },
        ]}
      />
      <TextInput
        label={words.subject}
        description={words.subjectHint}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <TagsInput
        label={words.san}
        description={words.sanHint}
        value={[...draft.san]}
        onChange={(san) => change({ san })}
      />
      <div className={styles['pair']}>
        <Select
          label={words.key}
          data={entriesOf(words.kinds)}
          value={draft.key}
          disabled={draft.privateKey.trim() !== ''}
          onChange={(key) => change({ key: key ?? 'rsa2048' })}
        />
        <Select
          label={words.hash}
          data={entriesOf(words.hashes)}
          value={draft.hash}
          onChange={(hash) => change({ hash: hash ?? 'sha256' })}
        />
      </div>
      {!draft.request && draft.start !== 'expired' && (
        <>
          <div className={styles['pair']}>
            <TextInput
              label={words.notBefore}
              description={words.notBeforeHint}
              placeholder="2026-01-31T12:00:00Z"
              value={draft.notBefore}
              onChange={(event) => change({ notBefore: event.currentTarget.value })}
            />
            <TextInput
              label={words.notAfter}
              description={words.notAfterHint}
              placeholder="2029-01-31"
              value={draft.notAfter}
              onChange={(event) => change({ notAfter: event.currentTarget.value })}
            />
          </div>
          {draft.notAfter.trim() === '' && (
            <NumberInput
              label={words.days}
              description={words.daysHint}
              min={1}
              max={36_500}
              value={draft.days}
              onChange={(days) => change({ days })}
            />
          )}
        </>
      )}
      <details>
        <summary>{words.more}</summary>
        <div className={styles['more']}>
          <MultiSelect
            size="xs"
            label={words.keyUsage}
            description={words.usageHint}
            data={usages}
            value={[...draft.keyUsage]}
            onChange={(keyUsage) => change({ keyUsage })}
          />
          <MultiSelect
            size="xs"
            label={words.extendedKeyUsage}
            description={words.usageHint}
            data={extendedUsages}
            value={[...draft.extendedKeyUsage]}
            onChange={(extendedKeyUsage) => change({ extendedKeyUsage })}
          />
          <Textarea
            label={words.ownKey}
            description={words.ownKeyHint}
            rows={3}
            spellCheck={false}
            value={draft.privateKey}
            onChange={(event) => change({ privateKey: event.currentTarget.value })}
          />
          {!draft.request && <IssuerFields draft={draft} change={change} />}
        </div>
      </details>
      <p className={styles['note']}>
        <b>{words.testOnly}</b> {words.testOnlyHint}
      </p>
      {create.isError && <FailureNotice error={create.error} />}
      <div className={styles['buttons']}>
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {draft.request ? words.submitRequest : words.submit}
        </Button>
      </div>
    </form>
  );
}

function IssuerFields({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  return (
    <>
      <SegmentedControl
        aria-label={words.issuer}
        value={draft.issuer}
        onChange={(value) => change({ issuer: value === 'new' || value === 'given' ? value : 'self' })}
        data={[
          { value: 'self', label: words.self },
          { value: 'new', label: words.newCa },
          { value: 'given', label: words.givenCa },
        ]}
      />
      {draft.issuer === 'new' && (
        <NumberInput
          label={words.intermediates}
          min={0}
          max={5}
          value={draft.intermediates}
          onChange={(value) => change({ intermediates: Number(value) || 0 })}
        />
      )}
      {draft.issuer === 'given' && (
        <Textarea
          label={words.ca}
          description={words.caHint}
          rows={4}
          spellCheck={false}
          value={draft.ca}
          onChange={(event) => change({ ca: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** What is no entry of the list: a request with its key, or a CA made on the way. */
function MadeTexts({ made, onClose }: { readonly made: CreatedCertificate; readonly onClose: () => void }) {
  const texts = [
    ...(made.csrPem === null
      ? []
      : [
          [words.csr, made.csrPem],
          [words.privateKey, made.keyPem],
        ]),
    ...(made.caPem === null ? [] : [[words.caMade, made.caPem]]),
  ];
  return (
    <div className={styles['form']}>
      {made.csrPem !== null && <p>{words.madeRequest}</p>}
      {made.warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {texts.map(([name = '', value = '']) => (
        <p key={name} className={styles['secret']}>
          <CopyButton value={value} what={name} /> {name}
        </p>
      ))}
      <div className={styles['buttons']}>
        <Button onClick={onClose}>{words.done}</Button>
      </div>
    </div>
  );
}
