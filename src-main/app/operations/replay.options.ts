/** Lets a replay be signed with the key of the built-in IdP, which callers never hold in their hands. */
import type { ReplayOptions } from '../../contract/model/replay';
import { UsageError } from '../usage-error';
import type { Services } from './services';

/** The options with that key where it is asked for. Throws UsageError when there is another key, or nothing to sign. */
export async function withSigningKey(
  { options, workbenchKey }: { readonly options: ReplayOptions; readonly workbenchKey?: boolean | undefined },
  { signingPair }: Pick<Services, 'signingPair'>,
): Promise<ReplayOptions> {
  if (workbenchKey !== true) return options;
  if (options.key !== undefined || options.cert !== undefined)
    throw new UsageError('Two keys are given to sign with', 'Leave out the key, or workbenchKey.');
  if (options.freshen !== true)
    throw new UsageError('A message that is sent as captured is not signed again', 'Freshen it as well.');
  const { keyPem, certPem } = await signingPair();
  return { ...options, key: keyPem, cert: certPem };
}
