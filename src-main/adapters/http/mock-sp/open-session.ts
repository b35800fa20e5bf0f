/** Opens a session from what a trusted key signed, once for each assertion (SAML Profiles 4.1.4.5, 4.1.5). */
import type { Context } from 'hono';
import type { CheckedInput } from '../../../contract/model/checked';
import type { SpContext } from './context';
import { localTarget } from './local-target';

const DAY = 24 * 60 * 60 * 1000;

export function openSession(
  c: Context,
  context: SpContext,
  flowId: string,
  checked: CheckedInput,
  trusted: NonNullable<CheckedInput['trusted']>,
): Response {
  const roles = checked.mapping?.roles ?? [];
  const { nameId, attributes, issuer, sessionIndex } = trusted;
  const session = { nameId, attributes, roles, mapping: checked.mapping, issuer, sessionIndex };
  const before = context.sessionCookie.read(c);
  if (before !== null) context.sessions.end(before);
  context.sessionCookie.write(c, context.sessions.open(session, endOf(checked)));
  const target = localTarget(checked.relayState, context.origin);
  context.trace.add(flowId, {
    from: 'sp',
    to: 'browser',
    label: '303 signed in',
    method: null,
    url: target ?? `${context.origin}/sp/session`,
    status: 303,
    message: null,
  });
  const warned = checked.findings.some(({ severity }) => severity === 'warning');
  context.trace.end(flowId, {
    outcome: warned ? 'warned' : 'accepted',
    subject: nameId?.value ?? null,
    roles,
    checked,
  });
  context.log(`SP: signed in ${nameId?.value ?? '(no NameID)'} as ${roles.join(', ') || 'no role'}`);
  if (checked.relayState && target === null) {
    context.log(`SP: RelayState ${JSON.stringify(checked.relayState)} leads elsewhere and was not followed`);
  }
  return c.redirect(target ?? '/sp/session', 303);
}

/**
 * The earliest SessionNotOnOrAfter, with the tolerance the login was accepted with; milliseconds since the epoch. It is
 * taken from the message as a whole, because it can only make the session shorter (SAML Core 2.7.2).
 */
function endOf({ messages, skewSeconds }: CheckedInput): number {
  const ends = messages
    .flatMap(({ assertions }) => assertions)
    .flatMap(({ authnStatements }) => authnStatements)
    .map(({ sessionNotOnOrAfter }) => Date.parse(sessionNotOnOrAfter ?? ''))
    .filter((end) => !Number.isNaN(end));
  return Math.min(...ends) + skewSeconds * 1000;
}

/** Remembers what was consumed until it would be refused for its age anyway; `skew` in milliseconds. */
export function rememberAssertions(context: SpContext, checked: CheckedInput): void {
  const skew = checked.skewSeconds * 1000;
  for (const { id, conditions } of checked.messages.flatMap(({ assertions }) => assertions)) {
    if (id === null) continue;
    const end = Date.parse(conditions?.notOnOrAfter ?? '');
    context.seenAssertions.set(id, true, Number.isNaN(end) ? context.clock.now() + DAY : end + skew);
  }
}
