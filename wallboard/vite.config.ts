import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const root = import.meta.dirname;

export default defineConfig({
  plugins: [solid()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Everything is served by the room itself under a policy of 'self': nothing is inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { index: resolve(root, 'index.html'), wall: resolve(root, 'wall.html'), console: resolve(root, 'console.html') },
    },
  },
});
