/** How the IdP issues: changed while it runs, in effect with the next login. */
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useChangeWorkbench, useFlavours } from '../../client/queries';
import { FailureNotice } from '../../components/notice';
import { text } from '../../text';
import styles from './settings-screen.module.css';

const words = text.settings;
const signed = ['assertion', 'response', 'both', 'none'] as const;
const AS_FLAVOUR = 'usual';

export function BehaviourSettings({ status }: { readonly status: WorkbenchStatus }) {
  const change = useChangeWorkbench();
  const flavours = useFlavours();
  const { idp } = status;
  return (
    <section className={styles['part']} aria-label={words.behaviour}>
      <h3>{words.behaviour}</h3>
      <p className={styles['hint']}>{words.behaviourHint}</p>
      {change.isError && <FailureNotice error={change.error} />}
      <div className={styles['row']}>
        <span>{words.flavour}</span>
        <Select
          aria-label={words.flavour}
          value={idp.flavour}
          onChange={(flavour) => flavour !== null && change.mutate({ flavour })}
          data={(flavours.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className={styles['row']}>
        <span>{words.sign}</span>
        <Select
          aria-label={words.sign}
          value={idp.sign ?? AS_FLAVOUR}
          onChange={(value) => change.mutate({ sign: signed.find((one) => one === value) ?? null })}
          data={[AS_FLAVOUR, ...signed].map((value) => ({
            value,
            label: words.signs[value as keyof typeof words.signs],
          }))}
        />
      </div>
      <div className={styles['row']}>
        <span>{words.clock}</span>
        <NumberInput
          key={idp.clockOffsetSeconds}
          aria-label={words.clock}
          description={words.clockHint}
          allowDecimal={false}
          defaultValue={idp.clockOffsetSeconds}
          onBlur={(event) => {
            const seconds = Number(event.currentTarget.value);
            if (Number.isInteger(seconds) && seconds !== idp.clockOffsetSeconds)
              change.mutate({ clockOffsetSeconds: seconds });
          }}
        />
      </div>
      <Checkbox
        label={words.encrypt}
        checked={idp.encryptAssertions}
        onChange={(event) => change.mutate({ encryptAssertions: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.encryptNameIds}
        checked={idp.encryptNameIds}
        onChange={(event) => change.mutate({ encryptNameIds: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.wantSigned}
        checked={idp.wantAuthnRequestsSigned}
        onChange={(event) => change.mutate({ wantAuthnRequestsSigned: event.currentTarget.checked })}
      />
      <div className={styles['buttons']}>
        <Button
          variant="default"
          onClick={() =>
            change.mutate({
              flavour: 'generic',
              sign: null,
              encryptAssertions: false,
              encryptNameIds: false,
              encryptAttributes: false,
              wantAuthnRequestsSigned: false,
              clockOffsetSeconds: 0,
              nextScenario: null,
            })
          }
        >
          {words.resetBehaviour}
        </Button>
      </div>
    </section>
  );
}
