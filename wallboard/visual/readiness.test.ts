import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser, openWall } from './browser';
import { openConsole } from './console-page';
import { textsOnPage } from './texts-on-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['heightened', 'ru', 'dark', 3840, 2160],
  ['emergency', 'en', 'day', 1920, 1080],
  ['emergency', 'ru', 'night', 1280, 720],
])('%s in %s by %s at %i x %i stands whole in the header, in no severity’s colour', async (readiness, language, theme, width, height) => {
  const server = await startServer({ city: 'long', exercise: true, readiness });
  const { page } = await openWall(browser, server.url, `theme=${theme}&lang=${language}`, width, height);
  const texts = (await page.evaluate(textsOnPage)).filter((text) => text.panel === 'header');
  const floor = 48 * (await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--u'))));
  expect(texts.filter((text) => text.cut || text.size < floor - 0.1).map((text) => text.text)).toEqual([]);
  const plate = await page.evaluate(() => {
    const [box, header] = ['.readiness-plate', '.header'].map((one) => document.querySelector(one)!.getBoundingClientRect());
    const probe = document.body.appendChild(document.createElement('i'));
    const tokens = ['--tx1', '--bg'].map((token) => {
      probe.style.color = `var(${token})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const look = getComputedStyle(document.querySelector('.readiness-plate')!);
    return { fits: box!.bottom <= header!.bottom + 0.5 && box!.top >= header!.top, colours: [look.color, look.borderColor], tokens };
  });
  expect(plate.fits).toBe(true);
  expect(plate.colours.filter((colour) => !plate.tokens.includes(colour))).toEqual([]);
  server.push({ readiness: { mode: 'everyday', version: 2, since: Date.now(), scenes: [] } });
  await page.waitForSelector('[data-readiness="everyday"]');
  expect(await page.locator('.readiness-plate').count()).toBe(0);
  await page.close();
  await server.close();
});

test('a mode brings the wall the scene that the configuration has for it', async () => {
  const server = await startServer({ rules: false, mood: 'calm' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  server.push({ readiness: { mode: 'emergency', version: 1, since: Date.now(), scenes: [['*', 'matrix']] } });
  await page.waitForSelector('[data-scene="matrix"] [data-readiness="emergency"]');
  server.push({ readiness: { mode: 'everyday', version: 2, since: Date.now(), scenes: [] } });
  await page.waitForSelector('[data-scene="overview"]');
  await page.close();
  await server.close();
});

async function withDesk(address: string, look: (page: Page, server: FixtureServer) => Promise<void>): Promise<void> {
  const server = await startServer({ desk: 3 });
  const { page, errors } = await openConsole(browser, server.url, address);
  await look(page, server);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
}

test('the lead declares an emergency by keyboard: with a reason, and not without a confirmation', () => withDesk('/console', async (page, server) => {
  await page.focus('[data-act="readiness"]');
  await page.keyboard.press('Enter');
  await page.focus('[data-mode="emergency"]');
  await page.keyboard.press('Space');
  await page.focus('[data-field="reason"]');
  await page.keyboard.type('<b>взрыв газа</b>');
  expect(await page.isDisabled('[data-act="set-readiness"]')).toBe(true);
  await page.focus('[data-field="confirmed"]');
  await page.keyboard.press('Space');
  await page.focus('[data-act="set-readiness"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-act="readiness"][data-readiness="emergency"]');
  expect(server.desk!.readiness.now().reason).toBe('<b>взрыв газа</b>');
}));

test('whoever comes second is told who was first, and axe finds nothing serious', () => withDesk('/console?lang=en', async (page, server) => {
  await page.click('[data-act="readiness"]');
  await page.click('[data-mode="heightened"]');
  await page.fill('[data-field="reason"]', 'storm');
  expect(await serious(page)).toEqual([]);
  // The page must not hear of it: it still shows what was there before.
  await page.route('**/api/v1/readiness', (route) => route.fulfill({
    status: 409, contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: 'Another was first', status: 409, detail: '', instance: '', by: 'Ivanova', at: '2026-11-22T09:00:00Z', version: 1, state: 'emergency' }),
  }));
  await page.click('[data-act="set-readiness"]');
  await page.waitForFunction(() => document.querySelector('.readiness-dialog .notice')?.textContent?.includes('Ivanova'));
  expect(await page.textContent('.readiness-dialog .notice')).toContain('Emergency');
  expect(server.desk!.readiness.now().mode).toBe('everyday');
}));
