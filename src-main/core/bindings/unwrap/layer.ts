/** What is known about a piece of text on its way in: how it was reached and where it was addressed. */
import type { DetectedMessage, UnwrapStep } from '../detected';

export interface Layer {
  readonly text: string;
  readonly steps: readonly { readonly step: UnwrapStep; readonly size: number }[];
  readonly repairs: readonly string[];
  /** How a message found here travelled, as far as the wrapping tells. */
  readonly carrier: 'query' | 'form' | 'soap' | null;
  readonly parameter: DetectedMessage['parameter'];
  readonly relayState: string | null;
  readonly rawQuery: string | null;
  readonly url: string | null;
}

/** Looks into one kind of wrapping: the layers inside, or null when this is not that wrapping. */
export type Unwrapper = (layer: Layer) => readonly Layer[] | null;

export function firstLayer(text: string, steps: Layer['steps']): Layer {
  return {
    text,
    steps,
    repairs: [],
    carrier: null,
    parameter: null,
    relayState: null,
    rawQuery: null,
    url: null,
  };
}

/** The next layer in: one more step taken, everything known kept. */
export function goInto(
  layer: Layer,
  step: UnwrapStep,
  text: string,
  more: Partial<Omit<Layer, 'text' | 'steps'>> = {},
): Layer {
  return { ...layer, ...more, text, steps: [...layer.steps, { step, size: Buffer.byteLength(text) }] };
}
