/** Keys and dates: every certificate against today, the chosen one in full, and making, reading, exporting them. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { dateOnly } from '../../components/format-time';
import { EmptyNotice, FailureNotice, LoadingRows } from '../../components/notice';
import { PanelHeader } from '../../components/panel';
import { navigate, useRoute } from '../../state/route';
import { text } from '../../text';
import { CertificateDetails } from './certificate-details';
import { CertificateTable } from './certificate-table';
import styles from './certificates-screen.module.css';
import { CreateForm } from './create-form';
import { InspectForm } from './inspect-form';
import { RolloverGuide } from './rollover-guide';
import { SideDrawer } from './side-drawer';
import { matching, useCertificates } from './use-certificates';

const drawers = ['create', 'inspect', 'rollover'] as const;
type Drawer = (typeof drawers)[number];

export function CertificatesScreen() {
  const words = text.certificates;
  const { own, entries } = useCertificates();
  const { path, tab } = useRoute();
  const [now] = useState(() => Date.now());
  const [filter, setFilter] = useState('');
  const shown = matching(entries, filter);
  const selected = entries.find(({ id }) => id === path[0]) ?? entries[0] ?? null;
  const open = drawers.find((drawer) => drawer === tab) ?? null;
  const go = (id: string | undefined, drawer: Drawer | null): void =>
    navigate({ screen: 'certificates', path: id === undefined ? [] : [id], tab: drawer }, { replace: true });
  const select = (id: string): void => go(id, null);
  const setOpen = (drawer: Drawer): void => go(selected?.id, drawer);
  const ended = entries.filter(({ certificate }) => certificate.validity === 'expired').length;
  const ending = entries.filter(({ certificate }) => certificate.validity === 'expiring').length;
  const close = (): void => go(selected?.id, null);
  return (
    <div className={styles['screen']}>
      <PanelHeader title={words.title} count={entries.length}>
        <span className={styles['summary']}>{words.summary(ended, ending)}</span>
        <TextInput
          w={220}
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconUpload size={14} />} onClick={() => setOpen('inspect')}>
          {words.read}
        </Button>
        <Button leftSection={<IconPlus size={14} />} onClick={() => setOpen('create')}>
          {words.create}
        </Button>
      </PanelHeader>
      <div className={styles['list']}>
        {own.isError && <FailureNotice error={own.error} onRetry={() => void own.refetch()} />}
        {own.isPending && <LoadingRows rows={3} height={44} />}
        {shown.length > 0 ? (
          <CertificateTable entries={shown} selected={selected?.id ?? null} onSelect={select} now={now} />
        ) : (
          filter !== '' && (
            <EmptyNotice
              action={
                <Button variant="default" onClick={() => setFilter('')}>
                  {words.clearFilter}
                </Button>
              }
            >
              {words.noneMatch(filter)}
            </EmptyNotice>
          )
        )}
        <p className={styles['today']}>{words.today(dateOnly(new Date(now).toISOString()))}</p>
      </div>
      {selected !== null && <CertificateDetails entry={selected} onRollover={() => setOpen('rollover')} />}
      <SideDrawer title={words.form.title} opened={open === 'create'} onClose={close}>
        <CreateForm onClose={close} onMade={select} />
      </SideDrawer>
      <SideDrawer title={words.paste.title} opened={open === 'inspect'} onClose={close}>
        <InspectForm onFound={(id) => go(id, 'inspect')} />
      </SideDrawer>
      {selected !== null && (
        <SideDrawer title={words.roll.title(selected.title)} opened={open === 'rollover'} onClose={close}>
          <RolloverGuide
            key={selected.id}
            entry={selected}
            others={entries.filter(
              ({ id, origin, side, use }) =>
                selected.origin === 'own' &&
                origin === 'own' &&
                id !== selected.id &&
                side === selected.side &&
                use === selected.use,
            )}
          />
        </SideDrawer>
      )}
    </div>
  );
}
