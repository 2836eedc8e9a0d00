import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser, openWall } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a delta changes the numbers it touches', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const before = await numbers(page);
  server.push({ counts: [[2], [0]] });
  await page.waitForFunction((open) => Number(document.querySelector<HTMLElement>('[data-kpi="open"]')!.dataset['value']) === open, before.kpi + 2);
  const after = await numbers(page);
  expect(after.total).toBe(before.total + 2);
  await page.close();
  await server.close();
});

test('a server that is gone is said within 6 s, lost within 16 s, and found again without a reload', async () => {
  const server = await startServer({ mood: 'usual' });
  const port = Number(new URL(server.url).port);
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.evaluate(() => (document.body.dataset['same'] = 'page'));
  await server.close();
  await page.waitForSelector('[data-connection="reconnecting"]', { timeout: 6_000 });
  await page.waitForSelector('[data-banner="lost"]', { timeout: 16_000 });
  expect(await page.textContent('[data-banner="lost"]')).toMatch(/НЕТ СВЯЗИ · данные на \d\d:\d\d:\d\d/);
  expect((await numbers(page)).kpi).toBeGreaterThan(0);
  const again = await startServer({ mood: 'usual', port });
  await page.waitForSelector('[data-connection="live"]', { timeout: 20_000 });
  expect(await page.locator('[data-banner]').count()).toBe(0);
  expect(await page.getAttribute('body', 'data-same')).toBe('page');
  await page.close();
  await again.close();
});

test('after five minutes without the server numbers are withdrawn and alerts stay, stamped', async () => {
  const server = await startServer({ mood: 'usual' });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${server.url}/wall?theme=dark`);
  await page.waitForSelector('[data-kpi="open"]:not([data-value=""])');
  await server.close();
  await page.clock.fastForward(301_000);
  await page.waitForSelector('[data-kpi="open"][data-value=""]');
  expect(await page.textContent('[data-kpi="open"]')).toBe('—');
  expect(await page.getAttribute('[data-district="*"][data-category="*"]', 'data-value')).toBe('');
  expect(await page.locator('[data-alert]').count()).toBe(5);
  expect(await page.textContent('.rail-note')).toMatch(/^на \d\d:\d\d:\d\d$/);
  await page.close();
});

test('one silent feed marks its own lane and no other', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const feed = server.board().feeds[1]!;
  server.push({ feeds: [{ ...feed, health: 'silent', lastAt: Date.now() - 720_000 }] });
  await page.waitForSelector('[data-feed="traffic-center"][data-health="silent"]');
  const stale = await page.locator('[data-lane]').evaluateAll((rows) =>
    rows.filter((row) => (row as HTMLElement).dataset['stale'] === 'true').map((row) => (row as HTMLElement).dataset['lane']),
  );
  expect(stale).toEqual(['traffic']);
  await page.close();
  await server.close();
});

test('zero and missing look different', async () => {
  const server = await startServer({ mood: 'calm' });
  server.replace({ slots: [], counts: [], feeds: server.board().feeds.map(({ lastAt: _lastAt, ...feed }) => feed) });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.url}/wall?theme=dark`);
  await page.waitForSelector('[data-connection="live"]');
  expect(await page.textContent('[data-kpi="open"]')).toBe('—');
  await page.close();
  await server.close();
});

test('a screen whose clock is off shows the server’s time and says so', async () => {
  const server = await startServer({ clockAhead: -3_600_000 });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.waitForSelector('[data-skew]');
  expect(await page.textContent('.skew-chip')).toContain('+1\u00a0ч\u00a000\u00a0мин');
  const shown = await page.textContent('.header-clock');
  const server0 = new Date(Date.now() - 3_600_000).toLocaleTimeString('ru-RU', { timeZone: 'Europe/Moscow', hour: '2-digit', minute: '2-digit' });
  expect(shown!.slice(0, 2)).toBe(server0.slice(0, 2));
  await page.close();
  await server.close();
});

test('without alerts the rail says so with a time that ticks', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  expect(await page.textContent('.rail-none-words')).toBe('Активных тревог нет');
  const first = await page.textContent('.rail-none-time');
  await page.waitForFunction((was) => document.querySelector('.rail-none-time')!.textContent !== was, first, { timeout: 3_000 });
  await page.close();
  await server.close();
});

test('with reduced motion nothing is animated, and an untaken S1 has a border instead', async () => {
  const server = await startServer({ mood: 'usual' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForSelector('.alert-still');
  for (let look = 0; look < 10; look++) {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.waitForTimeout(100);
  }
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.alert-still > .badge')!).outlineStyle)).toBe('solid');
  await page.close();
  await server.close();
});

test('English leaves no Cyrillic in the chrome', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark&lang=en', 1920, 1080);
  expect(await page.evaluate(() => document.body.innerText + document.title)).not.toMatch(/[\u0400-\u04ff]/);
  await page.goto(`${server.url}/?lang=en`);
  await page.waitForSelector('.chooser');
  expect(await page.evaluate(() => document.body.innerText + document.title)).not.toMatch(/[\u0400-\u04ff]/);
  await page.close();
  await server.close();
});

test('the map ignores wheel and drag, shows no cursor, and asks nothing of another host', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page, foreign, errors } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.waitForSelector('.maplibregl-canvas');
  await page.waitForTimeout(1_500);
  const box = { x: 18, y: 300, width: 778, height: 500 };
  const before = await page.screenshot({ clip: box });
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 600);
  await page.mouse.down();
  await page.mouse.move(500, 600);
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect((await page.screenshot({ clip: box })).equals(before)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.elementFromPoint(300, 500)!).cursor)).toBe('none');
  expect([foreign, errors]).toEqual([[], []]);
  await page.close();
  await server.close();
});

test('a lost WebGL context brings the map back within ten seconds', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.waitForSelector('.maplibregl-canvas');
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
    canvas.dataset['old'] = 'yes';
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await page.waitForSelector('.maplibregl-canvas:not([data-old])', { timeout: 10_000 });
  expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
  await page.close();
  await server.close();
});

test('a city without boundaries says so in the map’s place', async () => {
  const server = await startServer({ map: false });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  expect(await page.textContent('.city-map-none-words')).toBe('Границы не заданы');
  await page.close();
  await server.close();
});

test('the table shows every district and category with totals', async () => {
  const server = await startServer({ mood: 'usual' });
  const { page } = await openWall2(server.url);
  const { districts, categories } = server.board();
  expect(await page.locator('[data-tally="open"][data-district]').count()).toBe((districts.length + 1) * (categories.length + 1));
  expect(Number(await page.getAttribute('[data-district="*"][data-category="*"]', 'data-value'))).toBeGreaterThan(0);
  await page.close();
  await server.close();
});

async function openWall2(url: string): Promise<{ page: Page }> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${url}/wall?scene=matrix&all=1`);
  await page.waitForSelector('td[data-value]:not([data-value=""])');
  return { page };
}

async function numbers(page: Page): Promise<{ kpi: number; total: number }> {
  return page.evaluate(() => ({
    kpi: Number(document.querySelector<HTMLElement>('[data-kpi="open"]')!.dataset['value']),
    total: Number(document.querySelector<HTMLElement>('[data-district="*"][data-category="*"]')!.dataset['value']),
  }));
}
