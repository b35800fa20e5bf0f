/** Every time a message states, with its place: one list for the checks that look at how times are written. */
import type { Place } from '../check';
import { once } from './once';
import type { Instant } from './instant';
import { parseInstant } from './instant';

export interface StatedTime {
  readonly name: string;
  readonly value: string;
  /** Null when it is no xs:dateTime. */
  readonly instant: Instant | null;
  readonly place: Place;
}

/** Times of the message and of the assertions a service provider would look at, in document order. */
export const statedTimes = once((subject): readonly StatedTime[] => {
  const times: StatedTime[] = [];
  const add = (element: Place['element'], name: string, value: string | null): void => {
    if (value !== null)
      times.push({ name, value, instant: parseInstant(value), place: { element, attribute: name } });
  };
  const { message } = subject;
  if (message.element !== null && 'issueInstant' in message) {
    add(message.element, 'IssueInstant', message.issueInstant);
  }
  if (message.kind === 'LogoutRequest') add(message.element, 'NotOnOrAfter', message.notOnOrAfter);
  if (message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') {
    add(message.element, 'validUntil', message.validUntil);
  }
  for (const { read } of subject.assertions) {
    add(read.element, 'IssueInstant', read.issueInstant);
    for (const { data } of read.subjectConfirmations) {
      if (data === null) continue;
      add(data.element, 'NotBefore', data.notBefore);
      add(data.element, 'NotOnOrAfter', data.notOnOrAfter);
    }
    if (read.conditions !== null) {
      add(read.conditions.element, 'NotBefore', read.conditions.notBefore);
      add(read.conditions.element, 'NotOnOrAfter', read.conditions.notOnOrAfter);
    }
    for (const statement of read.authnStatements) {
      add(statement.element, 'AuthnInstant', statement.authnInstant);
      add(statement.element, 'SessionNotOnOrAfter', statement.sessionNotOnOrAfter);
    }
  }
  return times;
});
