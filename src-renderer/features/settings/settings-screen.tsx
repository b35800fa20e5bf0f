/** What can be chosen: how it looks, how the IdP behaves, and where everything is. */
import { FailureNotice, LoadingRows } from '../../components/notice';
import { PanelHeader } from '../../components/panel';
import { useStatus } from '../../client/queries';
import { text } from '../../text';
import { AppearanceSettings } from './appearance-settings';
import { BehaviourSettings } from './behaviour-settings';
import { ConfigurationSettings } from './configuration-settings';
import { PlaceFacts } from './place-facts';
import styles from './settings-screen.module.css';

export function SettingsScreen() {
  const status = useStatus();
  return (
    <div className={styles['screen']}>
      <PanelHeader title={text.settings.title} />
      <div className={styles['scroll']}>
        <AppearanceSettings />
        {status.isError && <FailureNotice error={status.error} onRetry={() => void status.refetch()} />}
        {status.isPending && <LoadingRows rows={6} height={36} />}
        {status.data !== undefined && (
          <>
            <BehaviourSettings status={status.data} />
            <ConfigurationSettings status={status.data} />
            <PlaceFacts status={status.data} />
          </>
        )}
      </div>
    </div>
  );
}
