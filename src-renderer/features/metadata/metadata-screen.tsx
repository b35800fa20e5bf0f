/** Metadata: read anyone's, build one's own by form, compare two versions by what they mean. */
import { SegmentedControl } from '@mantine/core';
import { PanelHeader } from '../../components/panel';
import { navigate, useRoute } from '../../state/route';
import { text } from '../../text';
import { BuildView } from './build-view';
import { CompareView } from './compare-view';
import styles from './metadata-screen.module.css';
import { ReadView } from './read-view';

const views = ['read', 'build', 'compare'] as const;

export function MetadataScreen() {
  const { path } = useRoute();
  const view = views.find((one) => one === path[0]) ?? 'read';
  return (
    <div className={styles['screen']}>
      <PanelHeader title={text.rail.metadata}>
        <SegmentedControl
          aria-label={text.metadata.view}
          value={view}
          onChange={(next) => navigate({ screen: 'metadata', path: [next] })}
          data={views.map((value) => ({ value, label: text.metadata.views[value] }))}
        />
      </PanelHeader>
      {view === 'read' && <ReadView />}
      {view === 'build' && <BuildView />}
      {view === 'compare' && <CompareView />}
    </div>
  );
}
