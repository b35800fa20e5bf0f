/** Changes flavour, filter, mapping, personas or the next answer while the listeners run. */
import type { z } from 'zod';
import type { workbenchChangeSchema } from '../../contract/model/workbench';
import { applyGroupFilter } from '../../mapping/group-filter';
import { requireAnswerScenario } from '../find-scenario';
import { withGroupRules } from '../../core/roles/idp/group-rules';
import { UsageError } from '../usage-error';
import { requireFlavour } from '../workbench-settings';
import type { Services } from './services';

/** Throws UsageError and changes nothing when one of the values cannot be used. */
export function changeWorkbench(
  { change, status, settings }: Services,
  wanted: z.infer<typeof workbenchChangeSchema>,
) {
  const { flavour, groupFilter, groupForm, groupOverage, groupMapping, personas, nextScenario } = wanted;
  if (personas?.length === 0) throw new UsageError('At least one persona is needed to sign in');
  // A pattern that does not compile is refused here, not at the next login.
  if (groupFilter) applyGroupFilter([], groupFilter);
  if (nextScenario != null) requireAnswerScenario(nextScenario);
  const before = settings();
  const groupRules = {
    form: groupForm === undefined ? before.groupRules.form : groupForm,
    overage: groupOverage === undefined ? before.groupRules.overage : groupOverage,
  };
  change({
    flavour: withGroupRules(requireFlavour(flavour ?? before.flavour.id), groupRules),
    groupRules,
    ...(groupFilter === undefined ? {} : { groupFilter }),
    ...(groupMapping === undefined ? {} : { groupMapping }),
    ...(personas === undefined ? {} : { personas }),
    ...(nextScenario === undefined ? {} : { nextScenario }),
  });
  return status();
}
