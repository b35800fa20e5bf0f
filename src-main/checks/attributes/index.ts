/** Checks of attributes and groups, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { attributeNameNearMiss } from './attribute-name-near-miss';
import { attributeNameRepeated } from './attribute-name-repeated';
import { requiredAttributeMissing } from './required-attribute-missing';

export const attributesChecks: readonly Check[] = [
  attributeNameNearMiss,
  attributeNameRepeated,
  requiredAttributeMissing,
];
