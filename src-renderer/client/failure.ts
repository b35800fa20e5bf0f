/** Turns whatever a call threw into something that can be shown: what failed, why, and what would help. */
import { ORPCError } from '@orpc/client';
import { text } from '../text';

export interface Failure {
  readonly title: string;
  readonly message: string;
  readonly hint: string | null;
  /** Unwrappings that worked before an unreadable input broke. */
  readonly steps: readonly string[];
  readonly unreadable: boolean;
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const data = readData(error.data);
    if (error.code === 'UNAUTHORIZED' || error.status === 401 || error.status === 403) {
      return {
        title: text.failure.notAllowed,
        message: text.failure.openWithToken,
        hint: null,
        steps: [],
        unreadable: false,
      };
    }
    return {
      title: error.code === 'UNREADABLE_INPUT' ? text.failure.unreadable : text.failure.refused,
      message: data.message ?? error.message,
      hint: data.hint,
      steps: data.steps,
      unreadable: error.code === 'UNREADABLE_INPUT',
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    title: text.failure.noAnswer,
    message,
    hint: text.failure.isItRunning,
    steps: [],
    unreadable: false,
  };
}

function readData(data: unknown): { message: string | null; hint: string | null; steps: readonly string[] } {
  const record = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  return {
    message: typeof record['message'] === 'string' ? record['message'] : null,
    hint: typeof record['hint'] === 'string' ? record['hint'] : null,
    steps: Array.isArray(record['steps'])
      ? record['steps'].filter((step): step is string => typeof step === 'string')
      : [],
  };
}
