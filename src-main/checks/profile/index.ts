/** Checks of what the chosen application's profile demands, in its vendor's words. */
import type { Check } from '../check';
import { profileAttributeSpelling } from './profile-attribute-spelling';
import { profileAttributeConsequence } from './profile-attribute-consequence';
import { profileGroupsMissing } from './profile-groups-missing';
import { profileGroupUndeclared } from './profile-group-undeclared';
import { profileGroupAttributeName } from './profile-group-attribute-name';
import { profileAcsParameter } from './profile-acs-parameter';
import { profileOtherCustomer } from './profile-other-customer';
import { profileGroupSeparator } from './profile-group-separator';
import { profileRolesAmbiguous } from './profile-roles-ambiguous';
import { profileGroupSyncOff } from './profile-group-sync-off';

export const profileChecks: readonly Check[] = [
  profileAttributeSpelling,
  profileAttributeConsequence,
  profileGroupsMissing,
  profileGroupUndeclared,
  profileGroupAttributeName,
  profileAcsParameter,
  profileOtherCustomer,
  profileGroupSeparator,
  profileRolesAmbiguous,
  profileGroupSyncOff,
];
