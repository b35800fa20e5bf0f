/** Messages to learn from, for a user who has none at hand. Made by tools/make-samples.ts. */
import samples from '../../resources/samples/samples.json';

export function listSamples(): {
  id: string;
  title: string;
  hint: string;
  outcome: 'accept' | 'reject' | 'warn';
}[] {
  return samples.map(({ id, title, hint, outcome }) => ({
    id,
    title,
    hint,
    outcome: outcome as 'accept' | 'reject' | 'warn',
  }));
}

/** Input and context of a sample, ready to be checked; null when there is none of that id. */
export function getSample(id: string): { input: string; context: Record<string, unknown> } | null {
  const found = samples.find((sample) => sample.id === id);
  return found ? { input: found.input, context: found.context } : null;
}
