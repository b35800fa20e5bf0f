/** A small cache for what is parsed from text: certificates and metadata are given again with every message. */

/** Remembers the last `size` results by their text. A failure is thrown again each time, never remembered. */
export function memoize<Value>(size: number, compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) {
      known.delete(text);
      known.set(text, found);
      return found;
    }
    const value = compute(text);
    known.set(text, value);
    const oldest = known.size > size ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return value;
  };
}
