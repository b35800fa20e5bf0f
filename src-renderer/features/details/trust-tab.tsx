/** What a strict service provider would believe of the message, and what the message shows beside it. */
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { AttributeJson } from '../../../src-main/contract/model/decoded';
import { EmptyNotice } from '../../components/notice';
import { FactList } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { shortFormat } from '../../components/short-names';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import { firstAssertion } from './assertion-choice';
import styles from './trust-tab.module.css';

export function TrustTab({ checked, message }: { checked: CheckedInput; message: number }) {
  const { trusted } = checked;
  const words = text.details.trust;
  if (trusted === null) return <EmptyNotice title={words.none}>{words.noneHint}</EmptyNotice>;
  const shown = firstAssertion(checked, message);
  const strangers = (shown?.attributes ?? []).filter((attribute) => !isAmong(attribute, trusted.attributes));
  const otherName = shown?.nameId && shown.nameId.value !== trusted.nameId?.value ? shown.nameId.value : null;
  const format = shortFormat(trusted.nameId?.format ?? null);
  return (
    <div>
      <p className={styles['lead']}>
        <ToneIcon tone="ok" />
        {words.lead}
      </p>
      <FactList
        wide
        facts={[
          {
            name: format === '' ? text.details.nameId : `${text.details.nameId} (${format})`,
            value: <ValueText value={trusted.nameId?.value ?? null} />,
          },
          { name: words.issuer, value: <ValueText value={trusted.issuer} /> },
          { name: words.session, value: <ValueText value={trusted.sessionIndex} /> },
          ...trusted.attributes.map((attribute) => ({
            name: <ValueText value={attribute.name} keep={60} />,
            value: attribute.values.map((value, index) => (
              <div key={index}>
                <ValueText value={value} keep={240} />
              </div>
            )),
          })),
        ]}
      />
      {(strangers.length > 0 || otherName !== null) && (
        <div className={styles['strangers']}>
          <p>
            <ToneIcon tone="error" />
            {words.differs}
          </p>
          <ul>
            {otherName !== null && (
              <li>
                {text.details.nameId}: <ValueText value={otherName} /> ({words.shownOnly})
              </li>
            )}
            {strangers.map((attribute, index) => (
              <li key={index}>
                <ValueText value={attribute.name} keep={60} />:{' '}
                <ValueText value={attribute.values.join(', ')} keep={120} /> ({words.shownOnly})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function isAmong(attribute: AttributeJson, trusted: readonly AttributeJson[]): boolean {
  const written = JSON.stringify([attribute.name, attribute.values]);
  return trusted.some((each) => JSON.stringify([each.name, each.values]) === written);
}
