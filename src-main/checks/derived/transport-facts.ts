/** How a message came, as far as the input shows it: unwrap steps, repairs, the fields of its query string. */
import type { UnwrapStep } from '../../core/bindings/detected';
import type { Subject } from '../subject';

interface QueryField {
  readonly name: string;
  /** Still percent-encoded. */
  readonly raw: string;
}

const noFields: readonly QueryField[] = [];

export function hasStep({ transport }: Subject, step: UnwrapStep): boolean {
  return transport.steps.some((taken) => taken.step === step);
}

export function wasRepaired({ transport }: Subject, repair: string): boolean {
  return transport.repairs.includes(repair);
}

/** True when it was base64 once: what is wrong with the encoding can be told only then. */
export function wasEncoded(subject: Subject): boolean {
  return hasStep(subject, 'base64');
}

/** Fields of the raw query string, in order; none when the message did not come in one. */
export function queryFields({ transport }: Subject): readonly QueryField[] {
  if (transport.rawQuery === null) return noFields;
  return transport.rawQuery.split('&').map((field) => {
    const equals = field.indexOf('=');
    return equals < 0
      ? { name: field, raw: '' }
      : { name: field.slice(0, equals), raw: field.slice(equals + 1) };
  });
}

/** True when the wrapping would have shown a RelayState beside the message. */
export function showsRelayState({ transport }: Subject): boolean {
  return transport.relayState !== null || transport.rawQuery !== null || transport.parameter !== null;
}

/** Bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
