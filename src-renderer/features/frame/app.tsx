/** The frame every screen lives in: top bar, rail, the screen, status bar; and what works everywhere. */
import { lazy, Suspense, useState } from 'react';
import { useLiveTrace } from '../../client/live-trace';
import { useFlows } from '../../client/queries';
import { text } from '../../text';
import { useRoute, type Screen } from '../../state/route';
import { InspectScreen } from '../inspect/inspect-screen';
import { TraceScreen } from '../trace/trace-screen';
import styles from './app.module.css';
import { CommandPalette } from './command-palette';
import { DropTarget } from './drop-target';
import { KeySheet } from './key-sheet';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { useGlobalKeys } from './use-global-keys';

const CompareScreen = lazy(async () => ({
  default: (await import('../compare/compare-screen')).CompareScreen,
}));
const MappingScreen = lazy(async () => ({
  default: (await import('../mapping/mapping-screen')).MappingScreen,
}));
const ReplayScreen = lazy(async () => ({
  default: (await import('../replay/replay-screen')).ReplayScreen,
}));
const ConnectScreen = lazy(async () => ({
  default: (await import('../connect/connect-screen')).ConnectScreen,
}));

const CertificatesScreen = lazy(async () => ({
  default: (await import('../certificates/certificates-screen')).CertificatesScreen,
}));

const MetadataScreen = lazy(async () => ({
  default: (await import('../metadata/metadata-screen')).MetadataScreen,
}));

const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/settings-screen')).SettingsScreen,
}));

const screenOf: Record<Screen, React.ComponentType> = {
  trace: TraceScreen,
  inspect: InspectScreen,
  compare: CompareScreen,
  mapping: MappingScreen,
  replay: ReplayScreen,
  connect: ConnectScreen,
  certificates: CertificatesScreen,
  metadata: MetadataScreen,
  settings: SettingsScreen,
};

export function App() {
  const live = useLiveTrace();
  useFlows(!live);
  const { screen } = useRoute();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  useGlobalKeys(
    () => setPalette(true),
    () => setKeys(true),
  );
  const Current = screenOf[screen];
  return (
    <div className={styles['frame']}>
      <TopBar onPalette={() => setPalette(true)} />
      <Rail screen={screen} />
      <main className={styles['screen']} aria-label={text.rail[screen]}>
        <Suspense fallback={null}>
          <Current />
        </Suspense>
      </main>
      <StatusBar live={live} />
      <CommandPalette opened={palette} onClose={() => setPalette(false)} onKeys={() => setKeys(true)} />
      <KeySheet opened={keys} onClose={() => setKeys(false)} />
      <DropTarget />
    </div>
  );
}
