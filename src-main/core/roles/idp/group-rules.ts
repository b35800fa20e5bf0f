/** The user's say in how groups are sent, put into the flavour so that everybody who issues obeys it. */
import type { GroupForm, GroupOverageRule } from '../../../contract/model/workbench';
import type { Flavour } from './flavour';

export interface GroupRules {
  /** Null: as the flavour writes them. */
  readonly form: GroupForm | null;
  /** Null: as the flavour does. It changes nothing for a flavour that sends any number of groups. */
  readonly overage: GroupOverageRule | null;
}

export function withGroupRules(flavour: Flavour, { form, overage }: GroupRules): Flavour {
  const { attributes } = flavour;
  const { groupForm, groupOverage } = attributes;
  return {
    ...flavour,
    attributes: {
      ...attributes,
      groupForm: form ?? groupForm,
      groupOverage: groupOverage && overage ? { ...groupOverage, rule: overage } : groupOverage,
    },
  };
}
