/** Changes flavour, filter, mapping, personas or the next answer while the listeners run. */
import type { z } from 'zod';
import type { workbenchChangeSchema } from '../../contract/model/workbench';
import { applyGroupFilter } from '../../mapping/group-filter';
import { requireAnswerScenario } from '../find-scenario';
import { UsageError } from '../usage-error';
import { requireFlavour } from '../workbench-settings';
import type { Services } from './services';

/** Throws UsageError and changes nothing when one of the values cannot be used. */
export function changeWorkbench({ change, status }: Services, wanted: z.infer<typeof workbenchChangeSchema>) {
  const { flavour, groupFilter, groupMapping, personas, nextScenario } = wanted;
  if (personas?.length === 0) throw new UsageError('At least one persona is needed to sign in');
  // A pattern that does not compile is refused here, not at the next login.
  if (groupFilter) applyGroupFilter([], groupFilter);
  if (nextScenario != null) requireAnswerScenario(nextScenario);
  change({
    ...(flavour === undefined ? {} : { flavour: requireFlavour(flavour) }),
    ...(groupFilter === undefined ? {} : { groupFilter }),
    ...(groupMapping === undefined ? {} : { groupMapping }),
    ...(personas === undefined ? {} : { personas }),
    ...(nextScenario === undefined ? {} : { nextScenario }),
  });
  return status();
}
