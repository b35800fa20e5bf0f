/** The verdict as one sentence, its lead words in bold, in the colour of its meaning. */
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import { ToneIcon, type Tone } from '../../components/severity';
import { HiddenAware } from '../../components/value-text';
import { text } from '../../text';
import styles from './verdict-bar.module.css';

export function toneOfVerdict(checked: CheckedInput): Tone {
  if (checked.verdict === 'reject') return 'error';
  if (checked.verdict === 'undetermined') return 'info';
  return checked.findings.some((finding) => finding.severity === 'warning') ? 'warning' : 'ok';
}

export function VerdictBar({ checked }: { checked: CheckedInput }) {
  const tone = toneOfVerdict(checked);
  const { lead, rest } = splitLead(checked.summary);
  const more = checked.findings.filter((finding) => finding.severity === 'error').length - 1;
  return (
    <div
      className={styles['bar']}
      data-tone={tone}
      data-verdict={checked.verdict}
      aria-live="polite"
      role="status"
      aria-label={text.inspect.verdictLabel}
    >
      <ToneIcon tone={tone} size={19} />
      <p title={checked.summary}>
        <b>{lead}</b> <Sentence value={rest} />
      </p>
      {more > 0 && <span className={styles['more']}>{text.inspect.moreErrors(more)}</span>}
    </div>
  );
}

/** Splits after the first colon or comma; a sentence with neither is all lead. */
export function splitLead(sentence: string): { lead: string; rest: string } {
  const at = /[:,;](?=\s)/.exec(sentence)?.index;
  if (at === undefined || at > 70) return { lead: sentence, rest: '' };
  return { lead: sentence.slice(0, at + 1), rest: sentence.slice(at + 1).trim() };
}

/** The sentence with URLs and URNs set as protocol values. */
function Sentence({ value }: { value: string }) {
  return value.split(/((?:https?:\/\/|urn:)[^\s,;"“”]*[^\s,;:."“”])/).map((part, index) =>
    index % 2 === 1 ? (
      <code key={index}>
        <HiddenAware value={part} />
      </code>
    ) : (
      <Plain key={index} value={part} />
    ),
  );
}

/** Words between values: the space at either end belongs to the sentence, not to a value. */
function Plain({ value }: { value: string }) {
  const inner = value.trim();
  const start = value.indexOf(inner);
  return (
    <>
      {value.slice(0, start)}
      <HiddenAware value={inner} />
      {value.slice(start + inner.length)}
    </>
  );
}
