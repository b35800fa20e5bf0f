/** Validity windows as bars on one axis, the instant of judging across them, the allowed skew hatched. */
import { clockTime, dateOnly } from '../../components/format-time';
import { text } from '../../text';
import styles from './time-axis.module.css';
import type { ValidityWindow } from './validity';

interface TimeAxisProps {
  readonly windows: readonly ValidityWindow[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly skew: number;
}

const FALLBACK_SPAN_MS = 600_000;

export function TimeAxis({ windows, at, skew }: TimeAxisProps) {
  const { from, to } = axisRange(windows, at, skew);
  const percent = (time: number): number => Math.max(0, Math.min(100, ((time - from) / (to - from)) * 100));
  const ticks = [0.125, 0.375, 0.625, 0.875].map((part) => from + (to - from) * part);
  const sameDay = new Date(from).toISOString().slice(0, 10) === new Date(to).toISOString().slice(0, 10);
  return (
    <div className={styles['axis']}>
      <div className={styles['top']}>
        <span className={styles['flag']} style={{ left: `${Math.max(14, Math.min(86, percent(at)))}%` }}>
          {text.details.received(clockTime(new Date(at).toISOString()))}
        </span>
      </div>
      <div className={styles['bars']}>
        {windows.map((window) => (
          <div key={window.name} className={styles['window']}>
            <p className={styles['caption']}>
              <span>{window.name}</span>
              <span>{describe(window)}</span>
            </p>
            <div className={styles['track']}>
              <Bar window={window} from={from} to={to} skew={skew} at={at} percent={percent} />
            </div>
          </div>
        ))}
        <i className={styles['now']} style={{ left: `${percent(at)}%` }} />
      </div>
      <div className={styles['ticks']} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${percent(tick)}%` }}>
            {sameDay
              ? clockTime(new Date(tick).toISOString()).slice(0, 5)
              : new Date(tick).toISOString().slice(0, 10)}
          </span>
        ))}
      </div>
      <p className={styles['skew']}>
        <i /> {text.details.skew(skew / 1000)}
      </p>
    </div>
  );
}

interface BarProps {
  readonly window: ValidityWindow;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly skew: number;
  readonly percent: (time: number) => number;
}

function Bar({ window, from, to, at, skew, percent }: BarProps) {
  const start = window.start ?? from;
  const end = window.end ?? to;
  const open = window.end === null && window.start === null;
  const holds =
    (window.start === null || window.start - skew <= at) && (window.end === null || at < window.end + skew);
  const state = open || window.end === null ? 'open' : holds ? 'holds' : 'fails';
  const box = (a: number, b: number) => ({
    left: `${percent(a)}%`,
    width: `${Math.max(0, percent(b) - percent(a))}%`,
  });
  return (
    <>
      {window.start !== null && window.skewed && (
        <i className={styles['hatched']} style={box(start - skew, start)} />
      )}
      <i className={styles['bar']} data-state={state} style={box(start, end)} />
      {window.end !== null && window.skewed && (
        <i className={styles['hatched']} style={box(end, end + skew)} />
      )}
    </>
  );
}

/** The axis shows every bound and the judged instant, unless one lies so far away that the others would vanish. */
function axisRange(
  windows: readonly ValidityWindow[],
  at: number,
  skew: number,
): { from: number; to: number } {
  const bounds = windows.flatMap((window) => [window.start, window.end]).filter((time) => time !== null);
  const low = Math.min(at, ...bounds) - skew;
  const high = Math.max(at, ...bounds) + skew;
  const width = Math.max(high - low, FALLBACK_SPAN_MS);
  return { from: low - width * 0.04, to: low + width * 1.04 };
}

function describe(window: ValidityWindow): string {
  const show = (time: number): string => clockTime(new Date(time).toISOString());
  const day = (time: number): string => dateOnly(new Date(time).toISOString());
  if (window.start === null && window.end === null) return text.details.windowOpenEnd;
  if (window.start === null)
    return `${text.details.windowUntil(show(window.end ?? 0))}, ${text.details.windowOpenStart}`;
  if (window.end === null)
    return `${text.details.windowFrom(show(window.start))}, ${text.details.windowOpenEnd}`;
  const end =
    day(window.start) === day(window.end) ? show(window.end) : `${day(window.end)} ${show(window.end)}`;
  return text.details.windowBetween(show(window.start), end);
}
