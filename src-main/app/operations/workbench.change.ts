/** Changes flavour, filter, mapping, personas or the next answer while the listeners run. */
import type { z } from 'zod';
import type { workbenchChangeSchema } from '../../contract/model/workbench';
import { applyGroupFilter } from '../../mapping/group-filter';
import { encryptionOf } from '../encryption-choice';
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
  const { flavour, groupForm, groupOverage, encryption, ...others } = wanted;
  const { groupFilter, personas, nextScenario, signWith } = others;
  if (personas?.length === 0) throw new UsageError('At least one persona is needed to sign in');
  // A pattern that does not compile is refused here, not at the next login.
  if (groupFilter) applyGroupFilter([], groupFilter);
  if (nextScenario != null) requireAnswerScenario(nextScenario);
  requireKey(status().idp.signingKeys, signWith);
  const before = settings();
  const groupRules = {
    form: groupForm === undefined ? before.groupRules.form : groupForm,
    overage: groupOverage === undefined ? before.groupRules.overage : groupOverage,
  };
  change({
    flavour: withGroupRules(requireFlavour(flavour ?? before.flavour.id), groupRules),
    groupRules,
    ...(encryption === undefined ? {} : { encryption: encryptionOf(encryption) }),
    ...givenOf(others),
  });
  return status();
}

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** What was given: a key that is there without a value changes nothing either. */
function givenOf<T extends object>(wanted: T): Given<T> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Given<T>;
}

function requireKey(keys: readonly { readonly name: string }[], name: string | undefined): void {
  if (name === undefined || keys.some((each) => each.name === name)) return;
  const known = keys.map((each) => each.name).join(', ');
  throw new UsageError(`The identity provider has no signing key "${name}"`, `Its keys are ${known}.`);
}
