/** Where data lives when nobody says otherwise, by each system's own convention. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function defaultDataDirectory(): string {
  const { env, platform } = process;
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'saml-workbench');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'saml-workbench');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'saml-workbench');
}
