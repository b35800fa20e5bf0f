/**
 * Facts several checks need are worked out once for a message and kept with its subject. Not in a WeakMap:
 * the garbage collector then keeps every message of the last while alive, and checking takes twice as long.
 */
import type { Subject } from '../subject';

interface Derived<Value> {
  readonly subject: Subject;
  readonly value: Value;
}

/** `compute`, run at most once for each subject. A copy of a subject with other facts is another subject. */
export function once<Value>(compute: (subject: Subject) => Value): (subject: Subject) => Value {
  return (subject) => {
    const known = subject.derived.get(compute) as Derived<Value> | undefined;
    if (known?.subject === subject) return known.value;
    const value = compute(subject);
    subject.derived.set(compute, { subject, value });
    return value;
  };
}
