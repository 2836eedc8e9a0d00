import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole } from './console-page';

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ desk: 4 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('personal data are hidden until they are asked for, and again with another incident', async () => {
  const { page, errors } = await openConsole(browser, server.url, '/console#incidents');
  await page.click('[data-incident="2"]');
  await page.waitForSelector('[data-person="hidden"]');
  expect(await page.textContent('main')).not.toContain('Примерова');
  await page.click('[data-act="show-person"]');
  await page.waitForSelector('[data-person="shown"]');
  expect(await page.textContent('.person-box')).toContain('Анна Примерова');
  expect(await page.textContent('.person-box')).toContain('Телефон');
  expect(await serious(page)).toEqual([]);
  await page.click('[data-act="hide-person"]');
  await page.waitForSelector('[data-person="hidden"]');
  await page.click('[data-act="show-person"]');
  await page.waitForSelector('[data-person="shown"]');
  await page.click('[data-incident="4"]');
  await page.waitForSelector('[data-person="hidden"]');
  expect(await page.textContent('main')).not.toContain('Примерова');
  await page.click('[data-incident="3"]');
  await page.waitForFunction(() => document.querySelector('.person-box') === null);
  expect(await page.locator('[data-act="begin-erasing"]').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

test('an administrator says why, and what was erased is said to be', async () => {
  server.desk!.me.role = 'administrator';
  const { page } = await openConsole(browser, server.url, '/console#incidents');
  await page.click('[data-incident="2"]');
  expect(await page.isDisabled('[data-act="show-person"]')).toBe(true);
  await page.fill('[data-field="person-reason"]', 'проверка жалобы');
  await page.click('[data-act="show-person"]');
  await page.waitForSelector('[data-person="shown"]');
  expect(await page.textContent('.person-box')).toContain('проверка жалобы');
  await page.click('[data-act="hide-person"]');
  await page.click('[data-act="begin-erasing"]');
  await page.fill('[data-field="person-reason"]', 'заявление 14');
  expect(await serious(page)).toEqual([]);
  await page.click('[data-act="erase-person"]');
  await page.waitForSelector('[data-person="erased"]');
  expect(await page.textContent('.person-box')).toMatch(/Стёрто .*\d\d:\d\d/);
  await page.close();
});
