import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser, openWall } from './browser';
import { openConsole } from './console-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withWorks(address: string, look: (page: Page, server: FixtureServer) => Promise<void>): Promise<void> {
  const server = await startServer({ desk: 12 });
  const { page, errors } = await openConsole(browser, server.url, address);
  await look(page, server);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
}

test('works are planned by keyboard; what is wrong stands beside its field', () => withWorks('/console#works', async (page, server) => {
  await page.waitForSelector('[data-works="underWay"] [data-work="w1"]');
  await page.focus('[data-act="plan-work"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-work-form]');
  await page.selectOption('[data-field="effect"]', 'suppress');
  await page.focus('[data-act="save-work"]');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-fault]').evaluateAll((faults) => faults.map((one) => one.getAttribute('data-fault')))).toEqual(['title', 'scope']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('title');
  await page.keyboard.type('<i>Опрессовка</i>');
  await page.focus('[data-boxes="districts"] input');
  await page.keyboard.press('Space');
  await page.focus('[data-act="save-work"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-work-detail="w3"][data-state="underWay"]');
  expect(server.desk!.works.list().find((work) => work.id === 'w3')?.title).toBe('<i>Опрессовка</i>');
  await page.click('[data-act="cancel-work"]');
  await page.click('[data-act="confirm-cancel"]');
  await page.waitForSelector('[data-works="cancelled"] [data-work="w3"]');
}));

test.each(['', '?lang=en'])('axe finds nothing serious, and an alert within works says so (%s)', (query) => withWorks(`/console${query}#works`, async (page) => {
  await page.click('[data-work="w1"]');
  await page.waitForSelector('[data-contact]');
  await page.waitForSelector('[data-work-detail] [data-at-work]');
  expect(await serious(page)).toEqual([]);
  await page.click('[data-act="plan-work"]');
  await page.waitForSelector('[data-work-form]');
  expect(await page.locator('[data-field="department"] option').count()).toBe(4);
  expect(await serious(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.click('[data-tab="alerts"]');
  await page.waitForSelector('.alert-row [data-work]');
  await page.click('.alert-row:has([data-work])');
  await page.waitForSelector('[data-work-note]');
  await page.waitForSelector('[data-call="water"] [data-now="true"]');
  expect(await serious(page)).toEqual([]);
}));

test('the wall tells of works in turn and on the card of an alert within them, and never whom to call', async () => {
  const server = await startServer({ mood: 'calm' });
  const now = Date.now();
  const work = { kind: 'works', title: 'Ремонт водовода', until: now + 3_600_000 };
  const alert = { id: 'a1', priority: 3, state: 'unacknowledged', rule: 'r', kind: 'count', title: { ru: 'Нет воды', en: 'No water' }, district: 0, category: 0, raisedAt: now, annunciatedAt: now, escalated: 0, times: 1, mode: 0, work };
  // Without other events it is its turn at once.
  server.replace({
    works: [{ ...work, id: 'w1', districts: [0], categories: [], from: now - 60_000, suppresses: false }],
    ticker: [],
    alerts: { version: 99, top: [alert], unacknowledged: [0, 0, 1, 0], standing: [0, 0, 1, 0], newest: [0, 0, now, 0], shelved: 0, suppressed: 0, outOfService: 0, cells: [] },
  });
  const { page, errors } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.waitForFunction(() => document.querySelector('[data-alert="a1"] .alert-note')?.textContent?.startsWith('Плановые работы до'));
  await page.waitForSelector('[data-ticker-work="w1"]');
  expect(await page.textContent('.ticker')).toContain('Ремонт водовода');
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});
