/** Group mappings as people write them: Qovery's document or the fuller form, with a filter that compiles. */
import type { z } from 'zod';
import {
  type GroupFilter,
  groupFilterSchema,
  type GroupMapping,
  groupMappingSchema,
} from '../contract/model/mapping';
import { applyGroupFilter, GroupFilterError } from '../mapping/group-filter';
import { readStrictDocument, validateStrictly } from './strict-document';

/** A group filter whose pattern is a regular expression where it has to be one. */
export const usableGroupFilterSchema = groupFilterSchema.superRefine((filter, context) => {
  refuseBadPattern(filter, ['value'], context);
});

export const usableGroupMappingSchema = groupMappingSchema.superRefine(({ group_filter }, context) => {
  if (group_filter) refuseBadPattern(group_filter, ['group_filter', 'value'], context);
});

/** Reads a mapping file, JSON or YAML. Throws UsageError naming key, value and line. */
export function parseGroupMapping(text: string, fileName: string): GroupMapping {
  return readStrictDocument(text, fileName, usableGroupMappingSchema);
}

/** A mapping given as an object, its defaults filled in. Throws UsageError. */
export function validateGroupMapping(value: unknown): GroupMapping {
  return validateStrictly(value, usableGroupMappingSchema, () => 'mapping: ');
}

function refuseBadPattern(filter: GroupFilter, path: string[], context: z.RefinementCtx): void {
  try {
    applyGroupFilter([], filter);
  } catch (error) {
    if (!(error instanceof GroupFilterError)) throw error;
    context.addIssue({ code: 'custom', path, message: error.message });
  }
}
