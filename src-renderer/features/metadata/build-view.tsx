/** Builds metadata of either role by form; the XML grows beside it. */
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CreateMetadataInput } from '../../../src-main/contract/model/metadata';
import { useClient } from '../../client/client-context';
import { saveFile } from '../../client/save-file';
import { CopyButton } from '../../components/copy-button';
import { layoutXml } from '../../components/monaco/layout-xml';
import { LazyXmlEditor } from '../../components/monaco/lazy-xml-editor';
import { EmptyNotice, FailureNotice } from '../../components/notice';
import { PanelHeader } from '../../components/panel';
import { useCertificates } from '../certificates/use-certificates';
import { text } from '../../text';
import { BuildForm } from './build-form';
import { emptyMetadata, inputOf, type MetadataDraft } from './metadata-draft';
import styles from './metadata-screen.module.css';

const words = text.metadata.build;

export function BuildView() {
  const { entries } = useCertificates();
  const [draft, setDraft] = useState<MetadataDraft>(emptyMetadata);
  const wanted = useMemo(() => inputOf(draft, entries), [draft, entries]);
  const [input] = useDebouncedValue(wanted, 250);
  const built = useBuilt(input);
  const xml = input === null ? '' : (built.data?.xml ?? '');
  return (
    <div className={styles['split']}>
      <div className={styles['side']}>
        <BuildForm
          draft={draft}
          entries={entries}
          change={(part) => setDraft((current) => ({ ...current, ...part }))}
        />
      </div>
      <div className={styles['editor']}>
        <PanelHeader title={words.xml}>
          {xml !== '' && (
            <>
              <CopyButton value={xml} what={words.copy} />
              <Button
                variant="default"
                size="compact-xs"
                onClick={() => saveFile('metadata.xml', xml, 'application/samlmetadata+xml')}
              >
                {words.save}
              </Button>
            </>
          )}
        </PanelHeader>
        {built.isError && <FailureNotice error={built.error} />}
        {xml === '' ? (
          !built.isError && <EmptyNotice>{words.waiting}</EmptyNotice>
        ) : (
          <LazyXmlEditor
            text={layoutXml(xml).text}
            label={words.xml}
            wrap={false}
            marks={none}
            coverage={none}
            folds={none}
            selected={null}
            onSelect={ignore}
          />
        )}
      </div>
    </div>
  );
}

const none: readonly never[] = [];
const ignore = (): void => undefined;

function useBuilt(input: CreateMetadataInput | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['metadata-create', input],
    queryFn: () => client.metadata.create(input ?? emptyInput),
    enabled: input !== null,
    retry: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

/** Never sent: the question is not asked without an input. */
const emptyInput: CreateMetadataInput = { role: 'idp', entityId: 'urn:none', services: [] };
