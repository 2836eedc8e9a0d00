import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole, type ConsolePage } from './console-page';

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

async function open(tab: string, query = ''): Promise<void> {
  shown = await openConsole(browser, server.url, `/console${query}#${tab}`, 1366, 768);
  page = shown.page;
}

test('a call is entered by keyboard alone; what is missing is said beside its field; it is moved, and its status set', async () => {
  await open('incidents');
  await page.focus('[data-act="enter-call"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.enter-dialog[open]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#enter-title[aria-invalid="true"]');
  expect(await page.textContent('#enter-title-says')).toBe('Напишите, что случилось.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('enter-title');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.type('Дерево на проводах');
  await page.fill('#enter-point', '45,0');
  await page.focus('#enter-title');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#enter-point[aria-invalid="true"]');
  await page.fill('#enter-point', '45.03, 38.97');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-hand="1"]');
  expect(server.desk!.hands.entered.map((one) => one.title)).toEqual(['Дерево на проводах']);

  await page.focus('[data-act="move"]');
  await page.keyboard.press('Enter');
  await page.selectOption('.hand-box select >> nth=1', { index: 3 });
  await page.focus('#hand-reason');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#hand-reason[aria-invalid="true"]');
  await page.keyboard.type('не тот округ');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-hand="2"] [data-moved]');
  expect(await page.textContent('.hand-history')).toContain('не тот округ');
  expect(await serious(page)).toEqual([]);

  await page.click('[data-act="follow"]');
  await page.selectOption('#hand-status', 'closed');
  await page.click('[data-act="confirm-hand"]');
  await page.waitForSelector('[data-hand="3"]');
});

test.each(['', '?lang=en'])('what a feed told within an hour is shown and made void by keyboard%s', async (query) => {
  await open('imports', query);
  await page.focus('[data-act="span"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === 'feed');
  await page.fill('[data-span] [data-field="from"]', '2030-01-01T00:00');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-span] [role="alert"]');
  expect(await serious(page)).toEqual([]);
  await page.fill('[data-span] [data-field="from"]', '2026-01-01T10:00');
  await page.fill('[data-span] [data-field="until"]', '2026-01-01T11:00');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-act="void"]');
  await page.focus('[data-act="void"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-void] [data-value="41"]');
  await page.waitForFunction(() => document.activeElement?.id === 'void-reason');
  await page.keyboard.type('сбой датчика');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-voided]');
  expect(server.desk!.hands.imports()[0]!).toMatchObject({ counts: false, voidedFor: 'сбой датчика' });
  expect(await serious(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test.each(['', '?lang=en'])('a bad import shows what would vanish, asks why, and is void%s', async (query) => {
  await open('imports', query);
  await page.focus('[data-import="pos/5f0c2a"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-act="void"]');
  await page.focus('[data-act="void"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-void] [data-value="1190"]');
  await page.waitForFunction(() => document.activeElement?.id === 'void-reason');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#void-reason[aria-invalid="true"]');
  expect(await serious(page)).toEqual([]);
  expect(server.desk!.hands.imports()[0]!.counts).toBe(true);
  await page.keyboard.type('не тот файл');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-voided]');
  expect(server.desk!.hands.imports()[0]!).toMatchObject({ counts: false, voidedFor: 'не тот файл' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
