/** Chooses as which service provider, and at which instant, the document is judged. */
import { Button, Popover, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useProfiles, useStatus } from '../../client/queries';
import { dateTime } from '../../components/format-time';
import { changeDocument, type InspectDocument } from '../../state/documents';
import { text } from '../../text';
import { ContextForm } from './context-form';
import styles from './judge-bar.module.css';
import { judgeAsOwnSp, judgeAsProfile, withoutSp } from './judge-context';

export function JudgeBar({ document }: { document: InspectDocument }) {
  const profiles = useProfiles();
  const status = useStatus();
  const [open, setOpen] = useState(false);

  const judgeAs = (choice: string): void => {
    const profile = profiles.data?.find((one) => `profile:${one.id}` === choice);
    if (profile !== undefined) {
      changeDocument(document.id, { judgedAs: choice, context: judgeAsProfile(document.context, profile) });
    } else if (choice === 'own' && status.data !== undefined) {
      changeDocument(document.id, { judgedAs: choice, context: judgeAsOwnSp(document.context, status.data) });
    } else if (choice === 'none') {
      changeDocument(document.id, { judgedAs: choice, context: withoutSp(document.context) });
    } else {
      changeDocument(document.id, { judgedAs: choice });
      setOpen(true);
    }
  };

  const setClock = (choice: string): void => {
    if (choice === 'now' || choice === 'issued') changeDocument(document.id, { clock: { kind: choice } });
    else setOpen(true);
  };

  const { clock } = document;
  return (
    <div className={styles['bar']}>
      <span className={styles['label']}>{text.inspect.judgeAs}</span>
      <Select
        aria-label={text.inspect.judgeAs}
        w={210}
        value={document.judgedAs}
        onChange={(value) => judgeAs(value ?? 'none')}
        data={[
          { value: 'none', label: text.inspect.nobody },
          ...(document.judgedAs === 'sample' ? [{ value: 'sample', label: text.inspect.sample }] : []),
          { value: 'own', label: text.inspect.ownSp },
          ...(profiles.data ?? []).map((profile) => ({
            value: `profile:${profile.id}`,
            label: profile.name,
          })),
          { value: 'hand', label: text.inspect.byHand },
        ]}
      />
      <Select
        aria-label={text.inspect.clock}
        w={240}
        value={clock.kind === 'at' ? `at:${clock.at}` : clock.kind}
        onChange={(value) => setClock(value ?? 'now')}
        data={[
          { value: 'now', label: text.inspect.clockNow },
          ...(document.issuedAt === null ? [] : [{ value: 'issued', label: text.inspect.clockIssued }]),
          ...(clock.kind === 'at'
            ? [{ value: `at:${clock.at}`, label: text.inspect.clockGiven(dateTime(clock.at)) }]
            : []),
          { value: 'other', label: text.inspect.clockAt },
        ]}
      />
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        width={440}
        trapFocus
        returnFocus
        shadow="md"
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={15} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {text.inspect.settings}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={text.inspect.form.title}>
          <ContextForm document={document} onDone={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
