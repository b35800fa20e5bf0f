/** A profile of an application, chosen by a user: what cannot be used is told as their mistake. */
import { type ResolvedSpProfile, resolveSpProfile, SpProfileError } from '../profiles/sp/registry';
import { UsageError } from './usage-error';

/** Throws UsageError for an unknown profile, or variables that are unknown or missing. */
export function requireSpProfile(chosen: Parameters<typeof resolveSpProfile>[0]): ResolvedSpProfile {
  try {
    return resolveSpProfile(chosen);
  } catch (error) {
    if (error instanceof SpProfileError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
