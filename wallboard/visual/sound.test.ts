import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardOf } from '../dev/alerts.mjs';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import type { BoardAlert } from '../src/wire.gen';
import { openBrowser } from './browser';

let kiosk: Browser;
let plain: Browser;
beforeAll(async () => {
  kiosk = await openBrowser({ sound: true });
  plain = await openBrowser();
});
afterAll(async () => {
  await kiosk.close();
  await plain.close();
});

declare global {
  interface Window {
    /** Pitches of the tones that began, and what the header said of the sound, as they came. */
    tones: number[];
    chips: string[];
  }
}

const one: BoardAlert = {
  id: 'a1', priority: 1, state: 'unacknowledged', rule: 'severe', kind: 'severity', title: { ru: 'Пожар', en: 'Fire' },
  district: 0, category: 0, raisedAt: Date.now(), annunciatedAt: Date.now(), escalated: 0, times: 1, mode: 0,
};
const chime = { ...one, id: 'a3', priority: 3 };

test('a browser without leave for sound shows a chip, and tells the server', async () => {
  const server = await startServer({ mood: 'calm' });
  const page = await listening(plain, server);
  // Evaluating in the page would count as a gesture and give it leave: what was seen is read only once, at the end.
  await page.waitForTimeout(2_500);
  expect([...server.walls.reports.values()].map((report) => report.sound)).toEqual(['blocked']);
  expect(await page.evaluate(() => window.chips)).toContain('blocked Звук недоступен');
  await page.close();
  await server.close();
});

test('one that was started as a kiosk sounds: of an S1 at once and every 15 s, of an S3 once', async () => {
  const server = await startServer({ mood: 'calm' });
  const page = await listening(kiosk, server);
  await page.waitForSelector('[data-sound="master"]', { timeout: 8_000 });
  expect(await tones(page)).toEqual([]);
  server.push({ alerts: boardOf([chime]) });
  await page.waitForFunction(() => window.tones.length === 1, undefined, { timeout: 2_000 });
  expect(await tones(page)).toEqual([523]);
  await page.waitForTimeout(2_600);
  server.push({ alerts: boardOf([one, chime]) });
  await page.waitForFunction(() => window.tones.length === 5, undefined, { timeout: 2_000 });
  const soundedAt = Date.now();
  expect((await tones(page)).slice(1)).toEqual([988, 659, 988, 659]);
  await page.waitForFunction(() => window.tones.length === 9, undefined, { timeout: 17_000 });
  expect(Date.now() - soundedAt).toBeGreaterThan(14_000);
  server.push({ alerts: boardOf([{ ...one, state: 'acknowledged' }, chime]) });
  await page.waitForTimeout(16_000);
  expect((await tones(page)).length).toBe(9);
  await page.close();
  await server.close();
});

test('after a break nothing that was known is heard as news', async () => {
  const first = await startServer({ mood: 'calm' });
  first.replace({ alerts: boardOf([chime]) });
  const page = await listening(kiosk, first);
  await page.waitForSelector('[data-sound="master"]', { timeout: 8_000 });
  await first.close();
  await page.waitForSelector('[data-connection="reconnecting"]');
  const again = await startServer({ mood: 'calm', port: Number(new URL(first.url).port) });
  again.replace({ alerts: boardOf([chime]) });
  await page.waitForSelector('[data-connection="live"]', { timeout: 20_000 });
  await page.waitForSelector('[data-sound="master"]', { timeout: 12_000 });
  await page.waitForTimeout(2_000);
  expect(await tones(page)).toEqual([]);
  await page.close();
  await again.close();
});

describe('two walls', () => {
  test('have one sound master, and the other takes over within 15 s', async () => {
    const server = await startServer({ mood: 'calm' });
    const pages = [await listening(kiosk, server), await listening(kiosk, server)];
    await pages[0]!.waitForTimeout(7_000);
    const masters = await Promise.all(pages.map(isMaster));
    expect(masters.filter((master) => master)).toHaveLength(1);
    const [master, other] = masters[0] ? [pages[0]!, pages[1]!] : [pages[1]!, pages[0]!];
    server.push({ alerts: boardOf([chime]) });
    await master.waitForFunction(() => window.tones.length === 1, undefined, { timeout: 2_000 });
    expect(await tones(other)).toEqual([]);
    // As where a renderer dies: nobody says that the lease is free.
    await master.route('**/api/v1/walls/report', (route) => route.abort());
    await master.evaluate(() => (navigator.sendBeacon = () => false));
    const goneAt = Date.now();
    await other.waitForSelector('[data-sound="master"]', { timeout: 15_000 });
    console.log(`the other wall took the sound over after ${((Date.now() - goneAt) / 1_000).toFixed(1)} s`);
    expect(await isMaster(master)).toBe(false);
    // What the first has sounded is not sounded again.
    await other.waitForTimeout(1_500);
    expect(await tones(other)).toEqual([]);
    await Promise.all(pages.map((page) => page.close()));
    await server.close();
  });
});

test('a room in which no wall can sound for half a minute says so on each, and a silence its time that is left', async () => {
  const server = await startServer({ mood: 'calm' });
  const page = await listening(kiosk, server);
  await page.waitForSelector('[data-sound="master"]', { timeout: 8_000 });
  server.steer({ silencedAt: Date.now() });
  await page.waitForSelector('[data-sound="silenced"]', { timeout: 2_000 });
  expect(await page.textContent('[data-sound]')).toMatch(/^Тишина [12]:\d\d$/);
  server.steer({ silencedAt: Date.now() - 200_000 });
  await page.waitForSelector('[data-sound="master"]', { timeout: 2_000 });
  server.steer({ silent: true });
  await page.waitForSelector('[data-sound="silent"]', { timeout: 2_000 });
  expect(await page.textContent('[data-sound]')).toBe('Комната без звука');
  await page.close();
  await server.close();
});

async function listening(browser: Browser, server: FixtureServer): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => {
    window.tones = [];
    window.chips = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number): void {
      window.tones.push(this.frequency.value);
      start.call(this, when);
    };
    setInterval(() => {
      const chip = document.querySelector<HTMLElement>('[data-sound]');
      window.chips.push(chip ? `${chip.dataset['sound']} ${chip.textContent}` : '');
    }, 200);
  });
  await page.goto(`${server.url}/wall?theme=dark&soundtest=off`);
  return page;
}

function tones(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.tones.map(Math.round));
}

function isMaster(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[data-sound="master"]') !== null);
}
