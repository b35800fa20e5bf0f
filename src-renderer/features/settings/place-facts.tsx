/** Where this workbench is, what it keeps, how keys are protected, which checks it has. */
import { useQuery } from '@tanstack/react-query';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useClient } from '../../client/client-context';
import { CopyButton } from '../../components/copy-button';
import { FactList } from '../../components/panel';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './settings-screen.module.css';

const words = text.settings;

export function PlaceFacts({ status }: { readonly status: WorkbenchStatus }) {
  const packs = usePacks();
  return (
    <section className={styles['part']} aria-label={words.place}>
      <h3>{words.place}</h3>
      <p className={styles['hint']}>{words.atStart}</p>
      <FactList
        facts={[
          { name: words.version, value: status.version },
          { name: words.idp, value: status.idp.origin ?? status.idp.problem ?? words.notRunning },
          { name: words.sp, value: status.sp.origin ?? status.sp.problem ?? words.notRunning },
          {
            name: words.data,
            value: (
              <>
                <ValueText value={status.dataDirectory} />{' '}
                <CopyButton value={status.dataDirectory} what={words.data} />
              </>
            ),
          },
          {
            name: words.trace,
            value: words.flows(status.flowCount, status.traceStore.file ?? words.inMemory),
          },
          { name: words.keys, value: status.keyProtection.words },
          {
            name: words.checks,
            value: packs.map(([pack, count]) => words.packs(pack, count)).join(', '),
          },
        ]}
      />
      <p className={styles['hint']}>{words.checksHint}</p>
    </section>
  );
}

function usePacks(): [string, number][] {
  const client = useClient();
  const checks = useQuery({
    queryKey: ['catalogue', 'checks'],
    queryFn: () => client.catalogue.checks(),
    staleTime: Infinity,
  });
  const counts = new Map<string, number>();
  for (const { pack } of checks.data ?? []) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  return [...counts];
}
