/** Sets up a pair: choose the service provider and how the IdP behaves, copy each value, run a test login. */
import { Select, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueProfile, WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useChangeWorkbench, useConnection, useFlavours, useProfiles, useStatus } from '../../client/queries';
import { FailureNotice, LoadingRows } from '../../components/notice';
import { navigate, useRoute } from '../../state/route';
import { text } from '../../text';
import styles from './connect-screen.module.css';
import { TestPanel } from './test-panel';
import { ValueCard } from './value-card';

export function ConnectScreen() {
  const status = useStatus();
  const profiles = useProfiles();
  if (status.isError) return <FailureNotice error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data === undefined || profiles.data === undefined) return <LoadingRows rows={6} height={48} />;
  return <Loaded status={status.data} profiles={profiles.data} />;
}

function Loaded({ status, profiles }: { status: WorkbenchStatus; profiles: readonly CatalogueProfile[] }) {
  const { path } = useRoute();
  const profile = path[0] === 'own' ? undefined : (profiles.find((one) => one.id === path[0]) ?? profiles[0]);
  const variant = profile?.variants.find((one) => one.id === path[1]) ?? profile?.variants[0];
  const name = profile?.name ?? text.connect.ownSp;
  const chosen = variant?.variables ?? {};
  const open = profile?.variables.filter((one) => !(one.name in chosen)) ?? [];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const given = Object.fromEntries(open.map((one) => [one.name, typed[one.name]?.trim() ?? '']));
  const connection = useConnection(profile?.id ?? null, status.idp.flavour, { ...chosen, ...given });
  return (
    <div className={styles['screen']}>
      <div className={styles['body']}>
        <div className={styles['choices']}>
          <fieldset className={styles['sps']}>
            <legend data-side="sp">{text.connect.sp}</legend>
            {profiles.map((one) => (
              <Choice
                key={one.id}
                title={one.name}
                hint={one.description}
                badge={one.name.slice(0, 2)}
                chosen={one === profile}
                onChoose={() => navigate({ screen: 'connect', path: [one.id] }, { replace: true })}
              />
            ))}
            <Choice
              title={text.connect.ownSp}
              hint={text.connect.ownSpHint}
              badge="SP"
              chosen={profile === undefined}
              onChoose={() => navigate({ screen: 'connect', path: ['own'] }, { replace: true })}
            />
          </fieldset>
          <Flavours status={status} />
        </div>
        {connection.isError && (
          <FailureNotice error={connection.error} onRetry={() => void connection.refetch()} />
        )}
        {open.length > 0 && (
          <div className={styles['variables']}>
            {open.map((one) => (
              <TextInput
                key={one.name}
                label={one.name}
                description={one.description}
                placeholder={one.example}
                value={typed[one.name] ?? ''}
                onChange={(event) => setTyped({ ...typed, [one.name]: event.currentTarget.value })}
              />
            ))}
          </div>
        )}
        <ValueCard
          side="idp"
          badge={status.idp.flavourName}
          title={text.connect.pasteInto(status.idp.flavourName)}
          lead={text.connect.fromSp(name)}
          fields={connection.data?.intoIdp.fields ?? []}
          link={
            profile === undefined ? { href: status.sp.metadataUrl, label: text.connect.spMetadata } : null
          }
        >
          {profile !== undefined && profile.variants.length > 1 && (
            <Select
              aria-label={text.connect.variant}
              w={210}
              value={variant?.id ?? null}
              onChange={(id) =>
                navigate({ screen: 'connect', path: [profile.id, id ?? ''] }, { replace: true })
              }
              data={profile.variants.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </ValueCard>
        <ValueCard
          side="sp"
          badge={name}
          title={text.connect.pasteInto(name)}
          lead={text.connect.fromIdp}
          fields={connection.data?.intoSp.fields ?? []}
          link={{ href: status.idp.metadataUrl, label: text.connect.idpMetadata }}
        />
        {profile !== undefined && <Notes profile={profile} />}
      </div>
      <TestPanel status={status} />
    </div>
  );
}

function Flavours({ status }: { status: WorkbenchStatus }) {
  const flavours = useFlavours();
  const change = useChangeWorkbench();
  return (
    <fieldset className={styles['flavours']}>
      <legend data-side="idp">{text.connect.idp}</legend>
      {flavours.isError && <FailureNotice error={flavours.error} onRetry={() => void flavours.refetch()} />}
      {change.isError && <FailureNotice error={change.error} />}
      {flavours.data?.map((flavour) => (
        <UnstyledButton
          key={flavour.id}
          className={styles['flavour']}
          aria-pressed={flavour.id === status.idp.flavour}
          onClick={() => change.mutate({ flavour: flavour.id })}
          title={flavour.description}
        >
          {flavour.name}
        </UnstyledButton>
      ))}
      <p className={styles['flavourHint']} aria-live="polite">
        {change.isPending
          ? text.connect.switching
          : flavours.data?.find((flavour) => flavour.id === status.idp.flavour)?.description}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly hint: string;
  readonly badge: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ title, hint, badge, chosen, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton className={styles['choice']} aria-pressed={chosen} onClick={onChoose} title={hint}>
      <span className={styles['badge']} aria-hidden>
        {badge}
      </span>
      <span className={styles['choiceTitle']}>{title}</span>
      <span className={styles['choiceHint']}>{hint}</span>
    </UnstyledButton>
  );
}

function Notes({ profile }: { profile: CatalogueProfile }) {
  return (
    <section className={styles['notes']} aria-label={text.connect.notes}>
      {profile.notes.length > 0 && (
        <>
          <h3>{text.connect.notes}</h3>
          <ul>
            {profile.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={profile.sourceUrl} target="_blank" rel="noreferrer noopener">
          {text.connect.source(profile.readOn)}
        </a>
      </p>
    </section>
  );
}
