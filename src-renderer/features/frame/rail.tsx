/** The screens, each an icon with its word. */
import {
  IconBinaryTree2,
  IconCertificate,
  IconFileDiff,
  IconId,
  IconFileSearch,
  IconPlugConnected,
  IconRepeat,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';
import { formatRoute, screens, type Screen } from '../../state/route';
import { text } from '../../text';
import styles from './rail.module.css';

const icons = {
  trace: IconRoute,
  inspect: IconFileSearch,
  compare: IconFileDiff,
  mapping: IconBinaryTree2,
  replay: IconRepeat,
  connect: IconPlugConnected,
  certificates: IconCertificate,
  metadata: IconId,
  settings: IconSettings,
} as const;

export function Rail({ screen }: { screen: Screen }) {
  return (
    <nav className={styles['rail']} aria-label={text.rail.label}>
      {screens.map((name) => {
        const Icon = icons[name];
        return (
          <a
            key={name}
            className={styles['item']}
            href={formatRoute({ screen: name })}
            aria-current={name === screen ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            {text.rail[name]}
          </a>
        );
      })}
    </nav>
  );
}
