import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Signals as a browser has them: Solid's build for servers has no reactivity.
  resolve: { alias: [{ find: /^solid-js$/, replacement: 'solid-js/dist/solid.js' }] },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
