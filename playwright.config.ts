/** The interface as a user meets it: the same specs in Chromium over the web host and in Electron. */
import { defineConfig } from '@playwright/test';
import type { WorkbenchOptions } from './test/e2e/fixtures';

export default defineConfig<WorkbenchOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  retries: 0,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
