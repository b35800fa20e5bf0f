/** What the two messages say differently: first what means something, then how much is new in every login anyway. */
import type { MessageDifference } from '../../../src-main/contract/model/compare';
import { text } from '../../text';
import styles from './compare-screen.module.css';

export function DifferenceList({ differences }: { readonly differences: readonly MessageDifference[] }) {
  const meaning = differences.filter(({ weight }) => weight === 'meaning');
  const passing = differences.filter(({ weight }) => weight === 'passing');
  return (
    <section className={styles['differences']} aria-labelledby="differences-title">
      <h2 id="differences-title">{text.compare.differences}</h2>
      {meaning.length === 0 ? (
        <p>{differences.length === 0 ? text.compare.identical : text.compare.nothing}</p>
      ) : (
        <DifferenceTable differences={meaning} />
      )}
      {passing.length > 0 && (
        <details>
          <summary>{text.compare.passing(passing.length)}</summary>
          <DifferenceTable differences={passing} />
        </details>
      )}
    </section>
  );
}

function DifferenceTable({ differences }: { readonly differences: readonly MessageDifference[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.compare.what}</th>
          <th scope="col">{text.compare.before}</th>
          <th scope="col">{text.compare.after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">
              <bdi>{what}</bdi>
            </th>
            <Value value={before} />
            <Value value={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: string | null }) {
  return <td>{value === null ? <span>{text.compare.absent}</span> : <bdi title={value}>{value}</bdi>}</td>;
}
