/** Errors a user can do something about, told from errors of ours. */
import { CertificateError } from '../certificates/certificate-error';
import { UnreadableInputError } from '../core/bindings/unreadable-input-error';
import { GroupFilterError } from '../mapping/group-filter';
import { UsageError } from './usage-error';

/** What to tell the user; null for anything that is not theirs to mend. */
export function describeUserError(
  error: unknown,
): { readonly message: string; readonly hint: string | null } | null {
  if (
    error instanceof UnreadableInputError ||
    error instanceof UsageError ||
    error instanceof CertificateError
  ) {
    return { message: error.message, hint: error.hint };
  }
  if (error instanceof GroupFilterError) return { message: error.message, hint: null };
  return null;
}
