/** Turns what a use case throws into the contract's errors. Anything unexpected says nothing of its inside. */
import { ORPCError } from '@orpc/server';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import { describeUserError } from '../describe-error';

/** Runs a use case; rejects only with errors the contract names, or a plain internal one. */
export async function answer<T>(
  run: () => T | Promise<T>,
  log: (line: string) => void = () => undefined,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ORPCError) throw error;
    if (error instanceof UnreadableInputError) {
      const { message, steps, hint } = error;
      throw new ORPCError('UNREADABLE_INPUT', {
        status: 422,
        message,
        defined: true,
        data: { message, steps: [...steps], hint },
      });
    }
    const data = describeUserError(error);
    if (data) {
      throw new ORPCError('BAD_REQUEST', { status: 400, message: data.message, defined: true, data });
    }
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw new ORPCError('INTERNAL_SERVER_ERROR', {
      message: 'The workbench failed at this. Its log holds the details.',
    });
  }
}

/** What was asked for is not there. */
export function notFound(
  message: string,
  hint: string | null = null,
): ORPCError<'NOT_FOUND', { message: string; hint: string | null }> {
  return new ORPCError('NOT_FOUND', { status: 404, message, defined: true, data: { message, hint } });
}
