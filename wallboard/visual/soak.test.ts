import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soak, soakBounds } from '../dev/soak.mjs';
import { openBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

// What a heap grows by shows only after many turns: npm run soak. Nodes and listeners show at once.
test.each([['wall', 6, 9], ['console', 2, 5]] as const)('the %s keeps no node and no listener of what is gone', { timeout: 180_000 }, async (what, warm, turns) => {
  const { before, after, grown } = await soak(browser, { what, warm, until: (done) => done >= turns });
  expect(Math.abs(grown.nodes), JSON.stringify([before, after])).toBeLessThanOrEqual(soakBounds.nodes);
  // A report under way has some of its own.
  expect(Math.abs(after.listeners - before.listeners), JSON.stringify([before, after])).toBeLessThanOrEqual(8);
});
