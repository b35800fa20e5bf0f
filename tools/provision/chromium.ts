/** A Chromium for browser tests: Playwright's own, else the system's, else Debian's package. */
import { chromium } from 'playwright';
import { firstExisting } from '../run-command';
import { installPackages } from './system';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The program, or one line that says why there is none. */
export async function provisionChromium(): Promise<{ path: string } | { missing: string }> {
  const find = (): string | null =>
    firstExisting([process.env['SAML_WORKBENCH_CHROMIUM'], chromium.executablePath(), ...systemBrowsers]);
  const found = find();
  if (found) return { path: found };
  const problem = await installPackages(['chromium', 'fonts-dejavu-core']);
  const installed = find();
  return installed ? { path: installed } : { missing: `no Chromium: ${problem ?? 'none was found'}` };
}
