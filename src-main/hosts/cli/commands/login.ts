/** `login LOGIN_URL`: acts as the browser through one SP-initiated login and prints the trace. */
import { runLogin } from '../../../adapters/login/run-login';
import { systemClock } from '../../../adapters/system-ports';
import type { LoginResult } from '../../../contract/model/trace';
import { type ExitCode, printable, writeJson, writeOut } from '../io';

export interface LoginFlags {
  readonly persona?: string;
  readonly password?: string;
  readonly json?: boolean;
}

export async function runLoginCommand(url: string, flags: LoginFlags): Promise<ExitCode> {
  const result = await runLogin(
    { url, persona: flags.persona, password: flags.password },
    { clock: systemClock },
  );
  if (flags.json === true) writeJson(result);
  else writeOut(renderLogin(result));
  return result.outcome === 'signed-in' ? 0 : 1;
}

function renderLogin({ outcome, reason, hops, session, findings }: LoginResult): string {
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
  return printable(lines.join('\n'));
}
