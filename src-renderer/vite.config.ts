/** Development builds of the interface alone; the packaged build is configured beside the other hosts. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: __dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: process.env['RENDERER_OUT'] ?? '../out/renderer',
    emptyOutDir: true,
    target: 'chrome114',
    modulePreload: { polyfill: false },
  },
});
