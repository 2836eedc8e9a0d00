import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser } from './browser';
import { openConsole } from './console-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pressing = { timeout: 30_000 };

test('without letters alerts are acknowledged one after another: Enter, Enter, the arrow, and again', async () => {
  const server = await startServer({ desk: 40 });
  const { page, errors } = await openConsole(browser, server.url);
  await page.waitForSelector('.alert-row');
  const ids = await page.locator('.alert-row').evaluateAll((rows) => rows.map((row) => [Number(row.getAttribute('aria-rowindex')), row.getAttribute('data-alert')!] as const).sort((one, other) => one[0] - other[0]).map(([, id]) => id));
  await page.focus('.alert-list');
  for (const id of ids.slice(0, 3)) {
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(`.alert-row[data-current="true"][data-alert="${id}"]`, pressing);
    await page.waitForSelector('.alert-acts [data-verb="acknowledge"]:not(:disabled)', pressing);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-verb'))).toBe('acknowledge');
    await page.keyboard.press('Enter');
    // One whose cause has passed ends with that.
    await expect.poll(() => (server.desk!.get(id)?.state ?? '').toLowerCase().includes('unacknowledged'), pressing).toBe(false);
    await page.waitForSelector('[data-notice="done"]', pressing);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('alert-list'))).toBe(true);
    await page.waitForFunction((done) => document.querySelector('.alert-row[aria-rowindex="1"]')?.getAttribute('data-alert') !== done, id, pressing);
  }
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});

test('a key that is held down acts once', async () => {
  const server = await startServer({ desk: 5 });
  const { page } = await openConsole(browser, server.url);
  await page.waitForSelector('.alert-row');
  for (let times = 0; times < 4; times++) {
    // Playwright repeats a key that is down.
    await page.keyboard.down('KeyM');
  }
  await page.keyboard.up('KeyM');
  await page.waitForFunction(() => document.querySelector('.told')!.textContent !== '', undefined, pressing);
  await page.keyboard.press('KeyM');
  await expect.poll(() => server.desk!.steered.length, pressing).toBeGreaterThan(1);
  await page.evaluate(() => fetch('/api/v1/walls').then((answer) => answer.text()));
  expect(server.desk!.steered).toHaveLength(2);
  await page.close();
  await server.close();
});

test('the journal grows above what is read: older pages and the place stay', async () => {
  const server = await startServer({ desk: 250 });
  const { page, errors } = await openConsole(browser, server.url);
  await page.click('[data-subtab="trail"]');
  await page.waitForFunction(() => document.querySelectorAll('[data-trail]').length === 200, undefined, pressing);
  await page.click('[data-act="older"]');
  await page.waitForFunction(() => document.querySelectorAll('[data-trail]').length === 250, undefined, pressing);
  const last = page.locator('[data-trail]').last();
  await last.scrollIntoViewIfNeeded();
  const at = (await last.getAttribute('data-trail'))!;
  const raised = server.desk!.raise();
  await page.waitForFunction((id) => document.querySelector('[data-trail]')!.textContent!.includes(id), raised.id, pressing);
  const rows = await page.locator('[data-trail]').evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-trail'))));
  expect(rows).toHaveLength(251);
  expect(rows).toEqual([...rows].sort((one, other) => other - one));
  expect(new Set(rows).size).toBe(251);
  await expect.poll(() => page.$eval(`[data-trail="${at}"]`, (row) => row.getBoundingClientRect().top < innerHeight), pressing).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});
