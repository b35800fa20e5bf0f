/** Checks of attributes and groups, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { attributeNameNearMiss } from './attribute-name-near-miss';
import { attributeNameRepeated } from './attribute-name-repeated';
import { requiredAttributeMissing } from './required-attribute-missing';
import { attributeStatementEmpty } from './attribute-statement-empty';
import { attributeWithoutName } from './attribute-without-name';
import { attributeTypesMixed } from './attribute-types-mixed';
import { attributeValueNil } from './attribute-value-nil';
import { attributeValueEmpty } from './attribute-value-empty';
import { attributeValueStructured } from './attribute-value-structured';
import { attributeNameFormatMismatch } from './attribute-name-format-mismatch';
import { groupsOverage } from './groups-overage';
import { groupsDelimited } from './groups-delimited';
import { groupsDistinguishedNames } from './groups-distinguished-names';
import { groupsPrefixed } from './groups-prefixed';
import { groupsObjectIds } from './groups-object-ids';
import { groupsPaths } from './groups-paths';
import { groupsMany } from './groups-many';
import { awsRoleMalformed } from './aws-role-malformed';
import { awsSessionNameMalformed } from './aws-session-name-malformed';

export const attributesChecks: readonly Check[] = [
  attributeNameNearMiss,
  attributeNameRepeated,
  requiredAttributeMissing,
  attributeStatementEmpty,
  attributeWithoutName,
  attributeTypesMixed,
  attributeValueNil,
  attributeValueEmpty,
  attributeValueStructured,
  attributeNameFormatMismatch,
  groupsOverage,
  groupsDelimited,
  groupsDistinguishedNames,
  groupsPrefixed,
  groupsObjectIds,
  groupsPaths,
  groupsMany,
  awsRoleMalformed,
  awsSessionNameMalformed,
];
