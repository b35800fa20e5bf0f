/** What the editor draws over a text: findings, what signatures cover, and folds; all as plain offsets. */
import type {
  CheckedInput,
  CheckedSignature,
  CoverageRegion,
  Finding,
  Severity,
} from '../../../src-main/contract/model/checked';
import { text } from '../../text';
import type { XmlLayout } from './layout-xml';

export interface EditorMark {
  readonly id: string;
  readonly severity: Severity;
  /** Half-open offsets in the view. */
  readonly start: number;
  readonly end: number;
  /** Short words shown after the line. */
  readonly note: string;
  /** Shown when hovering, with why it matters and what each side can do. */
  readonly message: string;
  readonly why: string;
  readonly remedies: Finding['remedies'];
}

export type CoverageState = CoverageRegion['state'];

export interface CoverageSpan {
  readonly start: number;
  readonly end: number;
  readonly state: CoverageState;
}

export interface EditorFold {
  readonly start: number;
  readonly note: string;
  readonly tone: 'ok' | 'warning' | 'error' | 'info';
}

/** Which text of an input is looked at: the message, or one of its decrypted assertions. */
export interface TextChoice {
  readonly message: number;
  readonly decrypted: number | null;
}

/** A finding has no id of its own: its place in the list is one, for as long as the answer lives. */
export const findingId = (index: number): string => `finding-${index}`;

export function isShownIn(finding: Finding, choice: TextChoice): boolean {
  return (
    finding.location !== null &&
    finding.location.message === choice.message &&
    finding.location.decrypted === choice.decrypted
  );
}

export function marksOf(checked: CheckedInput, choice: TextChoice, layout: XmlLayout): EditorMark[] {
  return checked.findings.flatMap((finding, index) => {
    if (finding.location === null || !isShownIn(finding, choice)) return [];
    const range = layout.rangeToView(finding.location.start, finding.location.end);
    return [
      {
        id: findingId(index),
        severity: finding.severity,
        start: range.start,
        end: range.end,
        note: shortNote(finding),
        message: `${finding.check}: ${finding.message}`,
        why: finding.why,
        remedies: finding.remedies,
      },
    ];
  });
}

/** The check's name in words, cut to what fits after a line; no-break spaces keep it in one piece. */
function shortNote(finding: Finding): string {
  const words = finding.check.replaceAll('-', ' ');
  return (words.length <= 26 ? words : `${words.slice(0, 25)}…`).replaceAll(' ', '\u00a0');
}

/** Every region at which coverage changes, the outer ones first; what no signature reaches is a region too. */
export function coverageOf(checked: CheckedInput, choice: TextChoice, layout: XmlLayout): CoverageSpan[] {
  return checked.coverage.flatMap(({ location, state }) => {
    if (location.message !== choice.message || location.decrypted !== choice.decrypted) return [];
    return [{ ...layout.rangeToView(location.start, location.end), state }];
  });
}

const foldNotes: Readonly<Record<CheckedSignature['state'], Pick<EditorFold, 'note' | 'tone'>>> = {
  trusted: { note: text.inspect.foldedValid, tone: 'ok' },
  'valid-untrusted': { note: text.inspect.foldedUntrusted, tone: 'warning' },
  failed: { note: text.inspect.foldedFails, tone: 'error' },
  'not-verified': { note: text.inspect.foldedUnverified, tone: 'info' },
};

export function foldsOf(checked: CheckedInput, choice: TextChoice, layout: XmlLayout): EditorFold[] {
  return checked.signatures.flatMap(({ location, state }) => {
    if (location === null || location.message !== choice.message || location.decrypted !== choice.decrypted)
      return [];
    const { note, tone } = foldNotes[state];
    return [{ start: layout.toView(location.start), note: note.replaceAll(' ', '\u00a0'), tone }];
  });
}

/** One state per line, `unsigned` where no signature reaches; the innermost signature speaks for a line. */
export function stateByLine(
  lineCount: number,
  spans: readonly { readonly first: number; readonly last: number; readonly state: CoverageState }[],
): CoverageState[] {
  const states = Array.from({ length: lineCount }, (): CoverageState => 'unsigned');
  const outerFirst = [...spans].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const span of outerFirst) states.fill(span.state, span.first - 1, span.last);
  return states;
}
