/**
 * Placeholders for hidden values: the same value has the same one everywhere, so that a reader still sees what
 * equals what. Values that differ in case alone have kindred placeholders, because such near misses are what a
 * diagnosis is about.
 */
export interface Pseudonyms {
  /** The placeholder of a value; white space around it stays, a value that is nothing but that stays too. */
  readonly hide: (kind: string, value: string) => string;
  /** Says what stands for a whole value where its parts are hidden one by one. */
  readonly remember: (value: string, shown: string) => void;
  /** What stands for the value; undefined when it was never hidden. */
  readonly find: (value: string) => string | undefined;
  /** Every hidden value with what stands for it. */
  readonly entries: () => Iterable<readonly [value: string, shown: string]>;
}

const SURROUNDED = /^(\s*)([^]*?)(\s*)$/;

export function createPseudonyms(): Pseudonyms {
  const shown = new Map<string, string>();
  const byFold = new Map<string, { readonly placeholder: string; cases: number }>();
  const counts = new Map<string, number>();

  const name = (kind: string, value: string): string => {
    const fold = value.toLowerCase();
    const kindred = byFold.get(fold);
    if (kindred !== undefined) {
      kindred.cases += 1;
      return `«${kindred.placeholder}-case-${kindred.cases}»`;
    }
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    byFold.set(fold, { placeholder: `${kind}-${count}`, cases: 1 });
    return `«${kind}-${count}»`;
  };

  return {
    hide: (kind, value) => {
      const [, before = '', bare = '', after = ''] = SURROUNDED.exec(value) ?? [];
      if (bare === '') return value;
      let placeholder = shown.get(bare);
      if (placeholder === undefined) {
        placeholder = name(kind, bare);
        shown.set(bare, placeholder);
      }
      return before + placeholder + after;
    },
    remember: (value, text) => {
      if (!shown.has(value)) shown.set(value, text);
    },
    find: (value) => shown.get(value),
    entries: () => shown.entries(),
  };
}
