import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole, pressRussian, type ConsolePage } from './console-page';

let browser: Browser;
let server: FixtureServer;
let shown: ConsolePage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer({ desk: 4 });
});
afterEach(async () => {
  expect(shown.errors).toEqual([]);
  await page.close();
  await server.close();
});

test.each([['', 1920, 1080], ['?lang=en', 1366, 768]] as const)('incidents are looked for by words, address and time by keyboard alone%s', async (query, width, height) => {
  shown = await openConsole(browser, server.url, `/console${query}#incidents`, width, height);
  page = shown.page;
  await page.waitForSelector('.row[data-incident]');
  await pressRussian(page, 'Slash');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('words');
  await page.keyboard.type('прорывы трубы');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Северная 21');
  await page.keyboard.press('Enter');

  // One question looks at few: the page goes on by itself, and tells what it found once it is done.
  await page.waitForFunction(() => document.querySelectorAll('.row[data-incident]').length === 1);
  expect(await page.textContent('.row[data-incident] .row-reason')).toContain('ул. Северная, 21');
  await page.waitForFunction(() => document.querySelector('[data-act="stop"]') === null);
  expect(server.desk!.searches.at(-1)).toMatchObject({ words: 'прорывы трубы', address: 'Северная 21', before: '10' });
  expect(page.url()).not.toContain('21');
  await page.keyboard.press('Tab');
  expect(await serious(page)).toEqual([]);

  await page.fill('[data-field="words"]', 'метеорит');
  await page.click('[data-act="find"]');
  await page.waitForSelector('[data-none]');
  await page.click('[data-act="clear"]');
  await page.waitForFunction(() => document.querySelectorAll('.row[data-incident]').length === 12);
  await page.fill('[data-field="from"]', '2030-01-01T10:00');
  await page.fill('[data-field="until"]', '2029-01-01T10:00');
  await page.click('[data-act="find"]');
  await page.waitForFunction(() => document.querySelector('form [role="alert"]')!.textContent !== '');
  expect(await serious(page)).toEqual([]);
  await page.fill('[data-field="until"]', '2030-01-01T12:00');
  await page.click('[data-act="find"]');
  await page.waitForSelector('[data-none]');
  expect(server.desk!.searches.at(-1)).toMatchObject({ arrivedFrom: '2030-01-01T07:00:00.000Z', arrivedUntil: '2030-01-01T09:01:00.000Z' });
  const small = await page.$$eval('.incidents-page form :is(input:not([type=checkbox]), select, button)', (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight)).toBe(true);
});
