/** A login, or a replay, as a user reads it: how it ended, each hop, who is signed in, and what was found. */
import type { LoginResult } from '../../../../contract/model/trace';

/** Not yet safe for a terminal: what the hops carry is still in it as it came. */
export function renderLogin({ outcome, reason, hops, session, findings }: LoginResult): string {
  const lines = [`${outcome.toUpperCase()}: ${reason}`, ''];
  for (const { method, url, status, message } of hops) {
    const shown = url.length > 100 ? `${url.slice(0, 100)}…` : url;
    lines.push(
      `${method.padEnd(4)} ${status ?? '---'} ${shown}${message ? `  ${message.kind} ${message.id ?? ''}` : ''}`,
    );
  }
  if (session)
    lines.push(
      '',
      `NameID: ${session.nameId?.value ?? '(none)'}`,
      `Roles: ${session.roles.join(', ') || '(none)'}`,
    );
  if (session?.mapping) lines.push(session.mapping.reason);
  for (const { severity, title, check, message } of findings)
    lines.push('', `${severity}: ${title} [${check}]`, `  ${message}`);
  return lines.join('\n');
}
