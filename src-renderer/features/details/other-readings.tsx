/** What other parsers make of the message: that they agree, or both readings side by side where they do not. */
import type { Reading, ReadValues } from '../../../src-main/contract/model/checked';
import { SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { ValueComparison } from '../../components/value-comparison';
import { HiddenAware } from '../../components/value-text';
import { text } from '../../text';
import styles from './other-readings.module.css';

export function OtherReadings({ readings }: { readonly readings: readonly Reading[] }) {
  if (readings.length === 0) return null;
  return (
    <section>
      <SectionHeading>{text.details.readings.title}</SectionHeading>
      {readings.map((reading) => (
        <OtherReading key={reading.reader} reading={reading} />
      ))}
    </section>
  );
}

function OtherReading({ reading }: { readonly reading: Reading }) {
  const { reader, stands, problem, disagreements, values, ourValues } = reading;
  const say = text.details.readings;
  const tone = disagreements.length > 0 ? 'error' : problem !== null ? 'info' : 'ok';
  return (
    <div className={styles['reading']}>
      <p className={styles['line']}>
        <ToneIcon tone={tone} />
        <span>
          <strong>{reader}</strong> ({stands}):{' '}
          {disagreements.length > 0 ? (
            say.differs(disagreements.length)
          ) : problem === null ? (
            say.agrees
          ) : (
            <HiddenAware value={problem} />
          )}
        </span>
      </p>
      {disagreements.map(({ about, what, ours, theirs }, index) => (
        <div key={index} className={styles['difference']}>
          <p>
            {say.about[about]}: <HiddenAware value={what} />
          </p>
          <ValueComparison expected={ours} actual={theirs} labels={say.labels} />
        </div>
      ))}
      {values !== null && ourValues !== null && (
        <ValueTable ours={ourValues} theirs={values} reader={reader} />
      )}
    </div>
  );
}

interface ValueTableProps {
  readonly ours: ReadValues;
  readonly theirs: ReadValues;
  readonly reader: string;
}

/** Only the values that differ: a long list of equal ones hides the one that matters. */
function ValueTable({ ours, theirs, reader }: ValueTableProps) {
  const rows = flatten(ours).map(
    ([name, value], index) => [name, value, flatten(theirs)[index]?.[1] ?? ''] as const,
  );
  const differing = rows.filter(([, mine, other]) => mine !== other);
  if (differing.length === 0) return null;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{text.details.name}</th>
          <th scope="col">{text.details.readings.labels.expected}</th>
          <th scope="col">{reader}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(([name, mine, other], index) => (
          <tr key={index}>
            <th scope="row">
              <HiddenAware value={name} />
            </th>
            <td>
              <HiddenAware value={mine} />
            </td>
            <td>
              <HiddenAware value={other} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function flatten({ issuer, nameId, audiences, attributes }: ReadValues): (readonly [string, string])[] {
  return [
    ['Issuer', issuer ?? ''],
    [text.details.nameId, nameId ?? ''],
    [text.details.audience, audiences.join('\n')],
    ...attributes.map(({ name, values }) => [name, values.join('\n')] as const),
  ];
}
