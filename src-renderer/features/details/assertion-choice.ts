/** The assertion a message's details are about: its first; the trusted values come with the answer itself. */
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { AssertionJson } from '../../../src-main/contract/model/decoded';

export function firstAssertion(checked: CheckedInput, message: number): AssertionJson | null {
  return checked.messages[message]?.assertions[0] ?? null;
}
