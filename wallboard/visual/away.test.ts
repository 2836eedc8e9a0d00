import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { openBrowser, openWall } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const cyrillic = /[\u0400-\u04ff]/;

test('after half an hour without the server the wall is live within 20 s, with nothing twice and no reload', async () => {
  const server = await startServer({ mood: 'usual' });
  const page = await openAtHeldClock(server, 'theme=dark');
  await page.evaluate(() => (document.body.dataset['same'] = 'page'));
  const before = await picture(page);
  expect(before.alerts).toHaveLength(5);
  await server.close();
  await page.clock.runFor(10_000);
  await page.waitForSelector('[data-connection="reconnecting"]');
  await page.clock.runFor(310_000);
  await page.waitForSelector('[data-kpi="open"][data-value=""]');
  await page.clock.runFor(1_490_000);
  expect(await page.textContent('[data-kpi="open"]')).toBe('—');

  const again = await startServer({ mood: 'usual', port: Number(new URL(server.url).port) });
  for (let seconds = 0; seconds < 20 && !(await isLive(page)); seconds++) {
    await page.clock.runFor(1_000);
    await page.evaluate(() => new Promise((resolve) => queueMicrotask(() => resolve(undefined))));
  }
  await page.waitForSelector('[data-connection="live"]', { timeout: 2_000 });
  await page.clock.runFor(4_000);
  expect(await picture(page)).toEqual(before);
  expect(await page.locator('[data-banner]').count()).toBe(0);
  expect(await page.getAttribute('body', 'data-same')).toBe('page');
  await page.close();
  await again.close();
});

test('what was missed while the line was broken is told once it is back', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const port = Number(new URL(server.url).port);
  await server.close();
  await page.waitForSelector('[data-connection="reconnecting"]');
  const again = await startServer({ mood: 'calm', port });
  again.replace({ counts: again.board().counts.map((values, at) => (at === 0 ? [values[0]! + 14, ...values.slice(1)] : values)) });
  await page.waitForSelector('[data-connection="live"]', { timeout: 20_000 });
  await page.waitForSelector('[data-missed="14"]');
  expect(await page.textContent('[data-missed]')).toBe('пропущено 14, критических 0');
  await page.close();
  await again.close();
});

test('in English neither a lost server nor a clock that is off nor a silent feed brings Cyrillic', async () => {
  const server = await startServer({ mood: 'calm', clockAhead: -3_600_000 });
  const page = await openAtHeldClock(server, 'theme=dark&lang=en');
  await page.waitForSelector('[data-skew]');
  const feed = server.board().feeds[1]!;
  server.push({ feeds: [{ ...feed, health: 'silent', lastAt: Date.now() - 4_000_000 }] });
  await page.clock.runFor(1_000);
  await page.waitForSelector('[data-feed="traffic-center"][data-health="silent"]');
  expect(await words(page)).not.toMatch(cyrillic);
  await server.close();
  await page.clock.runFor(20_000);
  await page.waitForSelector('[data-banner="lost"]');
  expect(await page.textContent('[data-banner="lost"]')).toMatch(/^NO LINK · data as of \d\d:\d\d:\d\d$/);
  expect(await words(page)).not.toMatch(cyrillic);
  await page.clock.runFor(300_000);
  await page.waitForSelector('[data-kpi="open"][data-value=""]');
  expect(await words(page)).not.toMatch(cyrillic);
  await page.close();
});

test('a feed that stopped changes no number and no chip but its own', async () => {
  const server = await startServer({ mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const before = await picture(page);
  const feed = server.board().feeds[1]!;
  server.push({ feeds: [{ ...feed, health: 'dead', lastAt: Date.now() - 720_000 }] });
  await page.waitForSelector('[data-feed="traffic-center"][data-health="dead"]');
  expect(await page.locator('[data-feed]:not([data-health="live"])').count()).toBe(1);
  expect(await page.locator('[data-lane-chip]:not([data-state="live"])').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['laneChip']))).toEqual(['traffic']);
  expect(await page.locator('[data-lane][data-stale="true"]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['lane']))).toEqual(['traffic']);
  expect(await picture(page)).toEqual(before);
  await page.close();
  await server.close();
});

test('a lane that was never heard has a dash, and one that was heard and counts nothing a zero', async () => {
  const server = await startServer({ mood: 'calm' });
  const { slots, counts, feeds } = server.board();
  server.replace({
    counts: counts.map((values, at) => (slots[at]![2] === 0 || slots[at]![2] === 1 ? values.map(() => 0) : values)),
    feeds: feeds.map(({ lastAt, ...feed }) => (feed.channel === 1 ? { ...feed, health: 'dead' } : { ...feed, ...(lastAt === undefined ? {} : { lastAt }) })),
  });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const open = (lane: string): Promise<string | null> => page.textContent(`[data-lane="${lane}"] [data-lane-tally="open"]`);
  expect([await open('dispatch'), await open('traffic')]).toEqual(['0', '—']);
  await page.close();
  await server.close();
});

/** A wall whose clock only goes by `page.clock`; it is live and has its numbers. */
async function openAtHeldClock(server: FixtureServer, query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${server.url}/wall?${query}`);
  await page.waitForSelector('[data-connection="live"]');
  await page.waitForSelector('[data-kpi="open"]:not([data-value=""])');
  return page;
}

function isLive(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[data-connection="live"]') !== null);
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText + document.title);
}

/** Every number of KPIs and matrix, and which alerts the rail shows. */
function picture(page: Page): Promise<{ readonly numbers: readonly string[]; readonly alerts: readonly string[] }> {
  return page.evaluate(() => {
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      numbers: all('[data-kpi], .matrix-cell').map((one) => one.dataset['value'] ?? ''),
      alerts: all('[data-alert]').map((one) => one.dataset['alert']!),
    };
  });
}
