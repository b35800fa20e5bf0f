/**
 * One build for all hosts: main (desktop, command line, web, library) as CommonJS for Electron's Node, the
 * preload script, and the interface. Packages that exist only as ES modules are bundled, because Electron
 * 25's Node cannot require them; wasm packages stay outside, because they look for files beside themselves.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(__dirname, path);
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

/** CommonJS packages that main requires at run time instead of carrying them. */
const external = ['electron', 'xml-crypto', '@xmldom/xmldom', 'node-forge', 'node-sqlite3-wasm', /^node:/];

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      target: 'node18.15',
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        external,
        input: {
          desktop: here('src-main/hosts/desktop/main.ts'),
          web: here('src-main/hosts/web/main.ts'),
          cli: here('src-main/hosts/cli/main.ts'),
          library: here('src-main/library.ts'),
          'store-worker': here('src-main/adapters/store/store-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18.15',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: here('src-main/hosts/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: here('src-renderer/index.html') },
    },
  },
});
