/** One project for each kind of test, so that each can be run, counted and found empty by itself. */
import { defineConfig } from 'vitest/config';

const project = (name: string, timeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  define: { __APP_VERSION__: '"0.0.0-test"' },
  test: {
    projects: [
      project('unit', 30_000),
      project('catalogue'),
      project('golden', 120_000),
      project('layers', 120_000),
      project('contract', 30_000),
      project('scenarios', 60_000),
      project('properties', 120_000),
      project('interop', 180_000),
    ],
  },
});
