/** Everything about the service provider a document is judged as, typed by hand. Applied as one change. */
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CheckContextInput } from '../../../src-main/contract/model/checked';
import { useProfiles } from '../../client/queries';
import { changeDocument, type InspectDocument, type JudgeClock } from '../../state/documents';
import { omit } from '../../state/omit';
import { text } from '../../text';
import styles from './context-form.module.css';
import { readTrust } from './judge-context';

interface ContextFormProps {
  readonly document: InspectDocument;
  readonly onDone: () => void;
}

export function ContextForm({ document, onDone }: ContextFormProps) {
  const { context } = document;
  const profiles = useProfiles();
  const profile = profiles.data?.find((one) => one.id === context.spProfile?.id);
  const [entityId, setEntityId] = useState(context.spEntityId ?? '');
  const [acs, setAcs] = useState(context.acsUrl ?? '');
  const [trust, setTrust] = useState(
    [...(context.idpMetadata ?? []), ...(context.idpCertificates ?? [])].join('\n'),
  );
  const [requestId, setRequestId] = useState(context.requestId ?? '');
  const [unsolicited, setUnsolicited] = useState(context.unsolicited ?? false);
  const [decryptKey, setDecryptKey] = useState((context.decryptKeys ?? []).join('\n'));
  const [at, setAt] = useState(document.clock.kind === 'at' ? document.clock.at : '');
  const [skew, setSkew] = useState<number | string>(context.skewSeconds ?? 180);
  const [variables, setVariables] = useState<Record<string, string>>(context.spProfile?.variables ?? {});

  const [saml2int, setSaml2int] = useState((context.packs ?? []).includes('saml2int'));

  const trusted = readTrust(trust);
  const instant = at.trim() === '' ? null : Date.parse(at.trim());
  const atUnclear = instant !== null && Number.isNaN(instant);

  const apply = (event: React.FormEvent): void => {
    event.preventDefault();
    if (trusted.kind === 'unclear' || atUnclear) return;
    const rest = omit(context, [
      'idpMetadata',
      'idpCertificates',
      'spEntityId',
      'acsUrl',
      'requestId',
      'unsolicited',
      'decryptKeys',
      'packs',
    ]);
    const next: CheckContextInput = {
      ...rest,
      skewSeconds: Math.max(0, Number(skew) || 0),
      ...(trusted.kind === 'metadata' ? { idpMetadata: trusted.texts } : {}),
      ...(trusted.kind === 'certificate' ? { idpCertificates: trusted.texts } : {}),
      ...(entityId.trim() === '' ? {} : { spEntityId: entityId.trim() }),
      ...(acs.trim() === '' ? {} : { acsUrl: acs.trim() }),
      ...(requestId.trim() === '' || unsolicited ? {} : { requestId: requestId.trim() }),
      ...(unsolicited ? { unsolicited: true } : {}),
      ...(decryptKey.trim() === '' ? {} : { decryptKeys: [decryptKey.trim()] }),
      ...(saml2int ? { packs: ['core', 'saml2int'] } : {}),
      ...(context.spProfile === undefined ? {} : { spProfile: { id: context.spProfile.id, variables } }),
    };
    const clock: JudgeClock =
      instant !== null
        ? { kind: 'at', at: new Date(instant).toISOString() }
        : document.clock.kind === 'at'
          ? { kind: 'now' }
          : document.clock;
    const byHand = entityId !== (context.spEntityId ?? '') || acs !== (context.acsUrl ?? '');
    changeDocument(document.id, { context: next, clock, ...(byHand ? { judgedAs: 'hand' } : {}) });
    onDone();
  };

  const words = text.inspect.form;
  return (
    <form onSubmit={apply} className={styles['form']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {profile?.variables.map((variable) => (
        <TextInput
          key={variable.name}
          label={variable.name}
          description={variable.description}
          placeholder={variable.example}
          value={variables[variable.name] ?? ''}
          onChange={(event) => setVariables({ ...variables, [variable.name]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={words.entityId}
        value={entityId}
        classNames={{ input: 'mono' }}
        onChange={(event) => setEntityId(event.currentTarget.value)}
      />
      <TextInput
        label={words.acs}
        value={acs}
        classNames={{ input: 'mono' }}
        onChange={(event) => setAcs(event.currentTarget.value)}
      />
      <Textarea
        label={words.trust}
        description={words.trustHint}
        placeholder={words.trustPlaceholder}
        value={trust}
        error={trusted.kind === 'unclear' ? words.trustUnclear : null}
        classNames={{ input: 'mono' }}
        rows={4}
        spellCheck={false}
        onChange={(event) => setTrust(event.currentTarget.value)}
      />
      <TextInput
        label={words.requestId}
        value={requestId}
        disabled={unsolicited}
        classNames={{ input: 'mono' }}
        onChange={(event) => setRequestId(event.currentTarget.value)}
      />
      <Checkbox
        label={words.unsolicited}
        checked={unsolicited}
        onChange={(event) => setUnsolicited(event.currentTarget.checked)}
      />
      <Checkbox
        label={words.saml2int}
        checked={saml2int}
        onChange={(event) => setSaml2int(event.currentTarget.checked)}
      />
      <Textarea
        label={words.decryptKey}
        description={words.decryptHint}
        value={decryptKey}
        classNames={{ input: 'mono' }}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setDecryptKey(event.currentTarget.value)}
      />
      <div className={styles['two']}>
        <TextInput
          label={words.at}
          description={words.atHint}
          placeholder={document.issuedAt ?? ''}
          value={at}
          error={atUnclear ? words.atUnclear : null}
          classNames={{ input: 'mono' }}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <NumberInput
          label={words.skew}
          description=" "
          value={skew}
          min={0}
          max={86_400}
          onChange={setSkew}
        />
      </div>
      <div className={styles['actions']}>
        <Button variant="default" onClick={onDone}>
          {text.cancel}
        </Button>
        <Button type="submit">{words.apply}</Button>
      </div>
    </form>
  );
}
