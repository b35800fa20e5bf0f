/** `login LOGIN_URL`: acts as the browser through one SP-initiated login and prints the trace. */
import { runLogin } from '../../../adapters/login/run-login';
import { systemClock } from '../../../adapters/system-ports';
import { type ExitCode, printable, writeJson, writeOut } from '../io';
import { renderLogin } from '../reporters/text/login';

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
  else writeOut(printable(renderLogin(result)));
  return result.outcome === 'signed-in' ? 0 : 1;
}
