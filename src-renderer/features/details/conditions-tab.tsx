/** When, for whom and how often the assertion may be used, against the clock it was judged at. */
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import { clockTime, dateTime } from '../../components/format-time';
import { EmptyNotice } from '../../components/notice';
import { FactList, SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import { firstAssertion } from './assertion-choice';
import styles from './conditions-tab.module.css';
import { TimeAxis } from './time-axis';
import { instant, instantRows, windowsOf } from './validity';

export function ConditionsTab({ checked, message }: { checked: CheckedInput; message: number }) {
  const assertion = firstAssertion(checked, message);
  if (assertion === null) return <EmptyNotice>{text.details.noAssertion}</EmptyNotice>;
  if (assertion.encrypted && assertion.conditions === null)
    return <EmptyNotice>{text.details.encrypted}</EmptyNotice>;
  const at = instant(checked.judgedAt) ?? 0;
  const skew = checked.skewSeconds * 1000;
  const windows = windowsOf(assertion);
  const confirmation = assertion.subjectConfirmations[0];
  return (
    <div>
      {windows.length > 0 && <TimeAxis windows={windows} at={at} skew={skew} />}
      <SectionHeading>{text.details.whatWindowsSay(dateTime(checked.judgedAt))}</SectionHeading>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.details.field}</th>
            <th scope="col">{text.details.value}</th>
            <th scope="col">{text.details.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {instantRows(assertion, at, skew).map((row) => (
            <tr key={row.field}>
              <th scope="row">{row.field}</th>
              <td title={row.value ?? undefined}>
                {row.value === null ? <ValueText value={null} /> : <code>{clockTime(row.value, true)}</code>}
              </td>
              <td className={styles['says']} data-tone={row.tone}>
                <ToneIcon tone={row.tone} size={14} /> {row.says}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SectionHeading>{text.details.audience}</SectionHeading>
      <div className={styles['audiences']}>
        {(assertion.conditions?.audiences ?? []).map((restriction, index) => (
          <p key={index}>
            {restriction.length > 1 && <span className={styles['any']}>{text.details.audienceAny} </span>}
            {restriction.map((audience) => (
              <span key={audience} className={styles['audience']}>
                <ValueText value={audience} />
              </span>
            ))}
          </p>
        ))}
        {(assertion.conditions?.audiences ?? []).length === 0 && <p>{text.details.audienceNone}</p>}
      </div>
      <SectionHeading>{text.details.oneTime}</SectionHeading>
      <FactList
        facts={[
          { name: text.details.recipient, value: <ValueText value={confirmation?.recipient ?? null} /> },
          {
            name: text.details.inResponseTo,
            value: <ValueText value={confirmation?.inResponseTo ?? null} />,
          },
          {
            name: text.details.oneTimeUse,
            value:
              assertion.conditions?.oneTimeUse === true
                ? text.details.oneTimePresent
                : text.details.oneTimeAbsent,
          },
        ]}
      />
    </div>
  );
}
