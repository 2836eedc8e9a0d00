import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser, openWall } from './browser';
import { textsOnPage } from './texts-on-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the parts of a wall of several screens are read from the address, from the console, and told in the report', async () => {
  const server = await startServer({ mood: 'usual' });
  const { page, errors } = await openWall(browser, server.url, 'theme=dark&panel=1of2', 1920, 1080);
  const shown = (): Promise<string[]> => page.locator('[data-panel]').evaluateAll((all) => all.map((one) => one.getAttribute('data-panel')!));
  expect(await shown()).toEqual(['header', 'kpis', 'map', 'trend', 'rail', 'ticker']);
  await page.waitForSelector('[data-panel="rail"] [data-alert]');
  for (const [panel, names] of [
    ['2of2', ['header', 'kpis', 'matrix', 'lanes', 'deadlines', 'rail', 'ticker']],
    ['3of4', ['header', 'kpis', 'trend', 'lanes', 'deadlines', 'rail', 'ticker']],
    ['4of4', ['header', 'alerts', 'ticker']],
  ] as const) {
    server.steer({ panel });
    await page.waitForSelector(`html[data-part="${panel}"]`);
    expect(await shown()).toEqual(names);
    await page.waitForSelector('[data-alert]');
    const texts = await page.evaluate(textsOnPage);
    expect(texts.filter((text) => text.size < 23.9 || text.cut).map((text) => text.text)).toEqual([]);
  }
  await expect.poll(() => [...server.walls.reports.values()].map((one) => (one as { panel?: string }).panel), { timeout: 30_000 }).toEqual(['4of4']);
  server.steer({ panel: '1of1' });
  await page.waitForSelector('html[data-part=""]');
  await page.waitForSelector('[data-panel="map"]');
  await page.waitForSelector('[data-panel="matrix"]');
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});
