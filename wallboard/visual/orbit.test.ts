import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the picture steps every three minutes round a closed way of 16 points within 8 px, without scrollbars', async () => {
  const server = await startServer({ mood: 'calm' });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${server.url}/wall?theme=dark`);
  await page.waitForSelector('[data-panel="header"]');
  await page.clock.runFor(12_000);
  const places: string[] = [];
  for (let step = 0; step < 17; step++) {
    const { x, y, scrolls } = await page.evaluate(() => {
      const { left, top } = document.querySelector('.stage')!.getBoundingClientRect();
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { x: left, y: top, scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight };
    });
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(8);
    expect(scrolls).toBe(false);
    places.push(`${x} ${y}`);
    await page.clock.runFor(160_000);
    expect(await page.evaluate(() => document.querySelector('.stage')!.getBoundingClientRect().left), `before step ${step + 1}`).toBe(x);
    await page.clock.runFor(20_000);
  }
  expect(new Set(places.slice(0, 16)).size).toBe(16);
  expect(places[16]).toBe(places[0]);
  await page.close();
  await server.close();
});

test('no place of the wall shows a cursor', async () => {
  const server = await startServer({ mood: 'usual' });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.url}/wall?theme=dark`);
  await page.waitForSelector('[data-alert]');
  const cursors = await page.evaluate(() => [...document.querySelectorAll('body, body *')].map((one) => getComputedStyle(one).cursor));
  expect(cursors.filter((cursor) => cursor !== 'none')).toEqual([]);
  await page.close();
  await server.close();
});
