/** The form for new metadata: who, where, with which keys, asking for what. */
import {
  ActionIcon,
  Button,
  Checkbox,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFlavours } from '../../client/queries';
import type { ListedCertificate } from '../../state/certificates';
import { text } from '../../text';
import type { Binding, EndpointDraft, MetadataDraft } from './metadata-draft';
import styles from './metadata-screen.module.css';

interface BuildFormProps {
  readonly draft: MetadataDraft;
  readonly entries: readonly ListedCertificate[];
  readonly change: (part: Partial<MetadataDraft>) => void;
}

const words = text.metadata.build;
const NOT_SIGNED = 'none';

export function BuildForm({ draft, entries, change }: BuildFormProps) {
  const listed = entries.map(({ id, title }) => ({ value: id, label: title }));
  const isIdp = draft.role === 'idp';
  return (
    <>
      <SegmentedControl
        aria-label={words.role}
        value={draft.role}
        onChange={(role) => change({ role: role === 'idp' ? 'idp' : 'sp' })}
        data={[
          { value: 'sp', label: words.roles.sp },
          { value: 'idp', label: words.roles.idp },
        ]}
      />
      <TextInput
        label={words.entityId}
        description={words.entityIdHint}
        value={draft.entityId}
        onChange={(event) => change({ entityId: event.currentTarget.value })}
      />
      <Endpoints
        title={isIdp ? words.sso : words.acs}
        endpoints={draft.services}
        onChange={(services) => change({ services })}
      />
      <Endpoints title={words.logout} endpoints={draft.logout} onChange={(logout) => change({ logout })} />
      <Certificates
        label={words.certificates}
        data={listed}
        value={draft.certificates}
        onChange={(certificates) => change({ certificates })}
      />
      <Certificates
        label={words.signing}
        data={listed}
        value={draft.signing}
        onChange={(signing) => change({ signing })}
      />
      <Certificates
        label={words.encryption}
        data={listed}
        value={draft.encryption}
        onChange={(encryption) => change({ encryption })}
      />
      <TagsInput
        label={words.nameIds}
        description={words.nameIdHint}
        value={[...draft.nameIds]}
        onChange={(nameIds) => change({ nameIds })}
      />
      {isIdp ? <IdpFields draft={draft} change={change} /> : <SpFields draft={draft} change={change} />}
      <div className={styles['pair']}>
        <TextInput
          label={words.organization}
          value={draft.organization}
          onChange={(event) => change({ organization: event.currentTarget.value })}
        />
        <TextInput
          label={words.organizationUrl}
          value={draft.organizationUrl}
          onChange={(event) => change({ organizationUrl: event.currentTarget.value })}
        />
        <NumberInput
          label={words.validDays}
          min={1}
          max={36_500}
          value={draft.validDays}
          onChange={(validDays) => change({ validDays })}
        />
        <TextInput
          label={words.cacheDuration}
          placeholder="PT6H"
          value={draft.cacheDuration}
          onChange={(event) => change({ cacheDuration: event.currentTarget.value })}
        />
      </div>
      <Select
        label={words.sign}
        value={draft.signWith ?? NOT_SIGNED}
        onChange={(id) => change({ signWith: id === NOT_SIGNED ? null : id })}
        data={[
          { value: NOT_SIGNED, label: words.notSigned },
          ...entries
            .filter(({ keyPem }) => keyPem !== null)
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </>
  );
}

type PartProps = Omit<BuildFormProps, 'entries'>;

function IdpFields({ draft, change }: PartProps) {
  const flavours = useFlavours();
  return (
    <>
      <Select
        label={words.flavour}
        description={words.flavourHint}
        value={draft.flavour}
        onChange={(flavour) => change({ flavour })}
        data={(flavours.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox
        label={words.wantRequests}
        checked={draft.wantRequests}
        onChange={(event) => change({ wantRequests: event.currentTarget.checked })}
      />
    </>
  );
}

function SpFields({ draft, change }: PartProps) {
  return (
    <>
      <TagsInput
        label={words.attributes}
        description={words.attributesHint}
        value={[...draft.attributes]}
        onChange={(attributes) => change({ attributes })}
      />
      <Checkbox
        label={words.signsRequests}
        checked={draft.signsRequests}
        onChange={(event) => change({ signsRequests: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.wantAssertions}
        checked={draft.wantAssertions}
        onChange={(event) => change({ wantAssertions: event.currentTarget.checked })}
      />
    </>
  );
}

interface CertificatesProps {
  readonly label: string;
  readonly data: { value: string; label: string }[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

function Certificates({ label, data, value, onChange }: CertificatesProps) {
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={value.length === 0 ? words.fromList : ''}
      data={data}
      value={[...value]}
      onChange={onChange}
    />
  );
}

interface EndpointsProps {
  readonly title: string;
  readonly endpoints: readonly EndpointDraft[];
  readonly onChange: (endpoints: readonly EndpointDraft[]) => void;
}

function Endpoints({ title, endpoints, onChange }: EndpointsProps) {
  const replace = (index: number, part: Partial<EndpointDraft>): void =>
    onChange(endpoints.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles['endpoints']}>
      <legend>{title}</legend>
      {endpoints.map((endpoint, index) => (
        <div key={index} className={styles['endpoint']}>
          <Select
            aria-label={words.binding(index + 1)}
            data={Object.entries(words.bindings).map(([value, label]) => ({ value, label }))}
            value={endpoint.binding}
            onChange={(binding) => replace(index, { binding: (binding ?? 'post') as Binding })}
          />
          <TextInput
            aria-label={words.location(title, index + 1)}
            placeholder="https://"
            value={endpoint.location}
            onChange={(event) => replace(index, { location: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove(index + 1)}
            onClick={() => onChange(endpoints.filter((_, at) => at !== index))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...endpoints, { binding: 'redirect', location: '' }])}
        >
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
