/** Differences of clocks in words: "4 min 12 s" says more than 252000. */

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** The two largest units that are not zero, without a sign; below one second in milliseconds. */
export function durationWords(milliseconds: number): string {
  let rest = Math.round(Math.abs(milliseconds));
  if (rest >= 1_000) rest -= rest % 1_000;
  const first = units.findIndex(([, size]) => rest >= size);
  if (first === -1) return '0 s';
  return units
    .slice(first, first + 2)
    .map(([name, size]) => {
      const count = Math.floor(rest / size);
      rest %= size;
      return count === 0 ? '' : `${count} ${name}`;
    })
    .filter((words) => words !== '')
    .join(' ');
}
