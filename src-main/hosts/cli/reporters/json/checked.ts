/** A diagnosis for programs: the document of INTERFACE `check`, one JSON value and nothing else. */
import type { CheckedInput } from '../../../../contract/model/checked';

export function renderCheckedJson(checked: CheckedInput): string {
  return JSON.stringify(checked, null, 2);
}
