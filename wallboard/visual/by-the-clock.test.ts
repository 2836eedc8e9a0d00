import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardOf } from '../dev/alerts.mjs';
import { startServer } from '../dev/server.mjs';
import type { BoardAlert } from '../src/wire.gen';
import { openBrowser, openWall } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const moscow = (text: string): number => Date.parse(`${text}+03:00`);
const urgent: BoardAlert = {
  id: 'a1', priority: 2, state: 'unacknowledged', rule: 'severe', kind: 'severity', title: { ru: 'Пожар', en: 'Fire' },
  district: 0, category: 0, raisedAt: Date.now(), annunciatedAt: Date.now(), escalated: 0, times: 1, mode: 0,
};

test('at its time the screen rests on a neutral field, and the first S2 brings the picture back at once', async () => {
  const server = await startServer({ mood: 'calm', clockAhead: moscow('2026-11-22T01:00:00') - Date.now() });
  const { page, errors } = await openWall(browser, server.url, 'theme=dark&rest=03:30&reload=off', 1920, 1080);
  expect(await page.locator('[data-rest]').count()).toBe(0);
  server.goTo(moscow('2026-11-22T03:30:10'));
  await page.waitForSelector('[data-rest]');
  expect(await page.textContent('.rest-words')).toMatch(/^03:30:1\d.*Экран отдыхает до 03:35/);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.stage')!).visibility)).toBe('hidden');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  server.push({ alerts: boardOf([urgent]) }, { alerts: boardOf([urgent]) });
  await page.waitForSelector('[data-rest]', { state: 'detached' });
  await page.waitForSelector('[data-alert="a1"]');
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});

test('at ten past four the page loads itself anew once its S2 is acknowledged and the server is ready, and then no more', async () => {
  const server = await startServer({ mood: 'calm', clockAhead: moscow('2026-11-22T01:00:00') - Date.now() });
  server.replace({ alerts: boardOf([urgent]) });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await mark(page);
  server.goTo(moscow('2026-11-22T04:13:00'));
  await page.waitForFunction(() => document.querySelector('.header-clock')!.textContent!.startsWith('04:13'));
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/readyz'));
  expect(await isMarked(page)).toBe(true);
  server.push({ alerts: boardOf([{ ...urgent, state: 'acknowledged' }]) }, { alerts: boardOf([{ ...urgent, state: 'acknowledged' }]) });
  expect((await asked).status()).toBe(503);
  expect(await isMarked(page)).toBe(true);
  server.ready(true);
  await page.waitForFunction(() => document.body?.dataset['same'] === undefined && document.querySelector('[data-alert="a1"]') !== null, undefined, { timeout: 30_000 });
  await mark(page);
  server.goTo(moscow('2026-11-22T06:00:00'));
  await page.waitForFunction(() => document.querySelector('.header-clock')!.textContent!.startsWith('06:00'));
  expect(await isMarked(page)).toBe(true);
  await page.close();
  await server.close();
});

test('a theme changes by the server’s clock and fades for a minute', async () => {
  const server = await startServer({ mood: 'calm', clockAhead: moscow('2026-11-22T22:58:00') - Date.now() });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${server.url}/wall`);
  await page.waitForSelector('[data-kpi="open"]:not([data-value=""])');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  server.goTo(moscow('2026-11-22T23:00:01'));
  await page.waitForSelector('html[data-theme="night"][data-crossfade]', { state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.getAnimations().map((one) => one.effect!.getTiming().duration))).toContain(60_000);
  await page.clock.fastForward(61_000);
  await page.waitForSelector('html[data-theme="night"]:not([data-crossfade])', { state: 'attached' });
  await page.close();
  await server.close();
});

function mark(page: Page): Promise<string> {
  return page.evaluate(() => (document.body.dataset['same'] = 'page'));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.dataset['same'] === 'page');
}
