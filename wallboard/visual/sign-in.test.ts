import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';

let browser: Browser;
let server: FixtureServer;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer({ desk: 3 });
  server.desk!.door.person = undefined;
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await page.close();
  await server.close();
});

test('a wrong password is told, the right one opens the alerts', async () => {
  await page.goto(`${server.url}/console`);
  await page.fill('#name', 'orlova');
  await page.fill('#password', 'wrong');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"]');
  expect(await serious(page)).toEqual([]);
  await page.fill('#password', 'right');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.alert-row');
});

test('a token still opens, and the organisation’s provider is offered where there is one', async () => {
  server.desk!.door.ways = { setup: false, providers: [{ id: 'city', names: { ru: 'Учётная запись города', en: 'City account' } }] };
  await page.goto(`${server.url}/console`);
  expect(await page.textContent('a[href="/api/v1/sign-in/city"]')).toBe('Войти через «Учётная запись города»');
  await page.fill('#token', 'right');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.alert-row');
});

test('why a provider’s sign-in was refused is told once in the person’s language', async () => {
  await page.goto(`${server.url}/console?refused=providerRole`);
  expect(await page.textContent('[role="alert"]')).toContain('нет роли');
  expect(page.url()).toBe(`${server.url}/console`);
  expect(await serious(page)).toEqual([]);
  await page.goto(`${server.url}/console?lang=en&refused=%3Cimg%20src=x%20onerror=alert(1)%3E`);
  expect(await page.textContent('[role="alert"]')).toContain('can’t be used');
  expect(await page.locator('[role="alert"] *').count()).toBe(0);
  expect(page.url()).toBe(`${server.url}/console?lang=en`);
});

test('whoever has a password from another must set one first, twice alike', async () => {
  server.desk!.door.mustChange = true;
  await page.goto(`${server.url}/console`);
  await page.fill('#name', 'orlova');
  await page.fill('#password', 'right');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-change-password]');
  expect(await serious(page)).toEqual([]);
  await page.fill('[name="present"]', 'right');
  await page.fill('[name="password"]', 'something new');
  await page.fill('[name="again"]', 'something else');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"]');
  await page.fill('[name="again"]', 'something new');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.alert-row');
});

test('where nobody is known the first administrator is made with the server’s code', async () => {
  server.desk!.door.ways = { setup: true };
  await page.goto(`${server.url}/console`);
  await page.waitForSelector('[data-setup]');
  expect(await serious(page)).toEqual([]);
  for (const [name, text] of [['code', 'ABCD-EFGH'], ['id', 'orlova'], ['name', 'Орлова Анна'], ['password', 'a long password']] as const) {
    await page.fill(`[name="${name}"]`, text);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('.alert-row');
});
