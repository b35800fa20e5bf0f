/** Flows as a file: to replay elsewhere, to read, to attach to a ticket without its secrets. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ExportFormat } from '../../../src-main/contract/model/export';
import type { FlowQuery } from '../../../src-main/contract/model/trace';
import { describeFailure } from '../../client/failure';
import { useExportFlows } from '../../client/export-flows';
import { text } from '../../text';
import styles from './flow-actions.module.css';

const formats: readonly ExportFormat[] = ['html', 'har', 'json', 'redacted'];

interface ExportMenuProps {
  /** These flows, or those that match. */
  readonly ids?: string[];
  readonly query?: FlowQuery;
  readonly label: string;
}

export function ExportMenu({ ids, query, label }: ExportMenuProps) {
  const exported = useExportFlows();
  return (
    <>
      {exported.isError && (
        <span className={styles['failure']} role="alert">
          {describeFailure(exported.error).message}
        </span>
      )}
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Tooltip label={label}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={label}
              loading={exported.isPending}
            >
              <IconDownload size={15} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item
              key={format}
              onClick={() =>
                exported.mutate({ format, ...(ids ? { ids } : {}), ...(query ? { query } : {}) })
              }
            >
              {text.trace.exports[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
