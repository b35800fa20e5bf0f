/** Inspect: a tab per document; without one, the welcome with its paste area. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { closeDocument, documents } from '../../state/documents';
import { formatRoute, navigate, useRoute } from '../../state/route';
import { useStore } from '../../state/store';
import { text } from '../../text';
import { WelcomeScreen } from '../welcome/welcome-screen';
import { DocumentView } from './document-view';
import styles from './inspect-screen.module.css';
import { JudgeBar } from './judge-bar';

export function InspectScreen() {
  const { path } = useRoute();
  const open = useStore(documents);
  const wanted = path[0];
  const current =
    wanted === 'new' ? undefined : (open.find((document) => document.id === wanted) ?? open.at(-1));
  const close = (id: string): void => {
    closeDocument(id);
    if (id === current?.id) navigate({ screen: 'inspect' }, { replace: true });
  };
  return (
    <div className={styles['screen']}>
      {open.length > 0 && (
        <nav className={styles['tabs']} aria-label={text.inspect.tabs}>
          <ul>
            {open.map((document) => (
              <li key={document.id} data-current={document === current || undefined}>
                <a
                  href={formatRoute({ screen: 'inspect', path: [document.id] })}
                  aria-current={document === current ? 'page' : undefined}
                  title={document.title}
                >
                  <bdi>{document.title}</bdi>
                </a>
                <Tooltip label={text.inspect.closeTab(document.title)}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={18}
                    aria-label={text.inspect.closeTab(document.title)}
                    onClick={() => close(document.id)}
                  >
                    <IconX size={13} />
                  </ActionIcon>
                </Tooltip>
              </li>
            ))}
          </ul>
          <Tooltip label={text.inspect.newTab}>
            <ActionIcon
              component="a"
              href={formatRoute({ screen: 'inspect', path: ['new'] })}
              variant="subtle"
              color="gray"
              size={26}
              aria-label={text.inspect.newTab}
            >
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
          {current !== undefined && <JudgeBar key={current.id} document={current} />}
        </nav>
      )}
      <div className={styles['body']}>
        {current === undefined ? <WelcomeScreen /> : <DocumentView key={current.id} document={current} />}
      </div>
    </div>
  );
}
