import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('axe finds nothing moderate or worse on the wall, in any theme', async () => {
  const server = await startServer({ mood: 'usual' });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // A line of the ticker that is just fading is not looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [query, shows] of [['', '[data-alert]'], ['?scene=alerts&lang=en', '[data-alert]'], ['?scene=matrix&all=1', '[data-tally]']] as const) {
    await page.goto(`${server.url}/wall${query}`);
    await page.waitForSelector(shows);
    expect(await serious(page), query).toEqual([]);
  }
  await page.close();
  await server.close();
});

test('nor on a wall that is not let in yet, nor on the page that chooses', async () => {
  const server = await startServer({ mood: 'calm' });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.route('**/hubs/board/**', (route) => route.abort());
  await page.route('**/api/v1/access', (route) => route.fulfill({ status: 401 }));
  await page.route('**/api/v1/pairings', (route) => route.fulfill({ json: { code: 'ACE234', secret: 's', endsAt: new Date(Date.now() + 600_000).toISOString() } }));
  await page.route('**/api/v1/pairings/poll', (route) => route.fulfill({ json: { state: 'waiting' } }));
  await page.goto(`${server.url}/wall`);
  await page.waitForSelector('[data-admission="code"]');
  expect(await serious(page)).toEqual([]);
  await page.goto(`${server.url}/`);
  await page.waitForSelector('h1');
  expect(await serious(page)).toEqual([]);
  await page.close();
  await server.close();
});
