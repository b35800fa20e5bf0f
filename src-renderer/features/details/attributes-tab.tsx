/** Every attribute with its exact values, then how it stands against what the service provider asks for. */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { AttributeJson, NameIdJson } from '../../../src-main/contract/model/decoded';
import type { MappingOutcome } from '../../../src-main/contract/model/mapping';
import { useCopy } from '../../components/copy-button';
import { countHidden } from '../../components/hidden-characters';
import { EmptyNotice } from '../../components/notice';
import { SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { shortFormat } from '../../components/short-names';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import { firstAssertion } from './assertion-choice';
import styles from './attributes-tab.module.css';

const FIRST_SHOWN = 50;

export function AttributesTab({ checked, message }: { checked: CheckedInput; message: number }) {
  const assertion = firstAssertion(checked, message);
  const attributes = checked.trusted?.attributes ?? assertion?.attributes ?? [];
  const nameId = checked.trusted?.nameId ?? assertion?.nameId ?? null;
  const format = shortFormat(nameId?.format ?? null);
  const copy = useCopy(asTable(nameId, attributes));
  if (assertion === null) return <EmptyNotice>{text.details.noAssertion}</EmptyNotice>;
  if (assertion.encrypted && nameId === null && attributes.length === 0) {
    return <EmptyNotice>{text.details.encrypted}</EmptyNotice>;
  }
  const values = attributes.reduce((sum, attribute) => sum + attribute.values.length, 0);
  return (
    <div>
      <div className={styles['lead']}>
        <span>
          {text.details.attributesLead(attributes.length, values)},{' '}
          {checked.trusted === null ? text.details.untrusted : text.details.trusted}
        </span>
        <UnstyledButton className={styles['link']} onClick={copy.copy}>
          {copy.state === 'copied' ? text.copy.copied : text.details.copyTable}
        </UnstyledButton>
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.details.name}</th>
            <th scope="col">{text.details.value}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {text.details.nameId}
              {format !== '' && <Small>{format}</Small>}
            </th>
            <td>
              <ValueText value={nameId?.value ?? null} />
            </td>
          </tr>
          {attributes.map((attribute, index) => (
            <AttributeRow key={index} attribute={attribute} mapping={checked.mapping} />
          ))}
        </tbody>
      </table>
      {attributes.length === 0 && <EmptyNotice>{text.details.noAttributes}</EmptyNotice>}
      {checked.mapping !== null && checked.mapping.attributes.length > 0 && (
        <Required mapping={checked.mapping} />
      )}
    </div>
  );
}

function AttributeRow({ attribute, mapping }: { attribute: AttributeJson; mapping: MappingOutcome | null }) {
  const [all, setAll] = useState(false);
  const shown = all ? attribute.values : attribute.values.slice(0, FIRST_SHOWN);
  const hiddenCount = attribute.values.reduce((sum, value) => sum + countHidden(value), 0);
  const isGroups =
    mapping !== null && mapping.groupAttribute !== null && attribute.name === mapping.groupAttribute;
  return (
    <tr>
      <th scope="row">
        <ValueText value={attribute.name} keep={60} />
        {attribute.friendlyName !== null && attribute.friendlyName !== attribute.name && (
          <Small>{attribute.friendlyName}</Small>
        )}
        {hiddenCount > 0 && <Small tone="warning">{text.details.hidden(hiddenCount)}</Small>}
      </th>
      <td>
        {shown.map((value, index) => (
          <div key={index} className={styles['value']}>
            <ValueText value={value} keep={240} />
            {isGroups && <GroupNote group={value} mapping={mapping} />}
          </div>
        ))}
        {attribute.values.length === 0 && <ValueText value={null} />}
        {shown.length < attribute.values.length && (
          <UnstyledButton className={styles['link']} onClick={() => setAll(true)}>
            {text.value.more(attribute.values.length - shown.length)}
          </UnstyledButton>
        )}
      </td>
    </tr>
  );
}

function GroupNote({ group, mapping }: { group: string; mapping: MappingOutcome }) {
  const step = mapping.steps.find((one) => one.group === group);
  if (step !== undefined) return <Small tone="ok">{text.details.grants(step.role)}</Small>;
  if (mapping.nearMisses.some((one) => one.group === group))
    return <Small tone="warning">{text.details.noRule}</Small>;
  return null;
}

function Required({ mapping }: { mapping: MappingOutcome }) {
  return (
    <section>
      <SectionHeading>{text.details.required}</SectionHeading>
      {mapping.attributes.map((attribute) => (
        <div key={attribute.required} className={styles['required']}>
          <ToneIcon tone={attribute.problem === null ? 'ok' : 'error'} />
          <code>{attribute.required}</code>
          <span>
            {attribute.problem ??
              (attribute.found === attribute.required || attribute.found === null
                ? text.details.requiredFound
                : text.details.requiredFoundAs(attribute.found))}
          </span>
        </div>
      ))}
    </section>
  );
}

function Small({ tone, children }: { tone?: string; children: React.ReactNode }) {
  return (
    <span className={styles['small']} data-tone={tone}>
      {children}
    </span>
  );
}

/** Tab-separated rows, as spreadsheets and tickets take them. */
function asTable(nameId: NameIdJson | null, attributes: readonly AttributeJson[]): string {
  const rows = attributes.flatMap((attribute) =>
    attribute.values.map((value) => [attribute.name ?? '', value]),
  );
  return [['NameID', nameId?.value ?? ''], ...rows].map((row) => row.join('\t')).join('\n');
}
