import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole } from './console-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>"\'><svg/onload=window.ran=1>';

test('another person’s request to shelve an S1 is confirmed here, one’s own can be taken back', async () => {
  const server = await startServer({ desk: 3 });
  const waiting = { alert: server.desk!.find(() => true)!.id, byName: 'Иванова А. П.', reason: 'Ложный датчик', until: '2026-11-22T12:15:00Z', endsAt: '2026-11-22T12:02:00Z' };
  server.desk!.seconds.push({ id: '1', by: 'ivanova', ...waiting }, { id: '2', by: server.desk!.me.id, ...waiting });
  const { page, errors } = await openConsole(browser, server.url, '/console', 1280, 800);
  const other = page.locator('[data-second-person="1"]');
  await other.waitFor();
  expect(await other.textContent()).toContain('Иванова А. П. просит отложить S1');
  expect(await page.locator('[data-second-person="2"] [data-act="confirm-second"]').count()).toBe(0);
  expect(await serious(page)).toEqual([]);
  await other.locator('[data-act="confirm-second"]').click();
  await other.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});

test('who has just signed in is asked for the post, and may do without', async () => {
  const server = await startServer({ desk: 3 });
  const { page } = await openConsole(browser, server.url, '/console?came=provider', 1280, 800);
  await page.waitForSelector('[data-post-bar] [data-take="desk"]');
  expect(page.url()).toBe(`${server.url}/console`);
  expect(await serious(page)).toEqual([]);
  await page.click('[data-act="no-post"]');
  expect(await page.locator('[data-post-bar]').count()).toBe(0);
  await page.close();
  await server.close();
});

test('scripts as texts of people stand there as texts', async () => {
  const server = await startServer({ desk: 3 });
  const desk = server.desk!;
  Object.assign(desk.me, { name: script, post: script });
  const one = desk.raise({ title: { ru: script, en: script }, owner: script, priority: 1 });
  for (const [verb, more] of [['note', { note: script }], ['escalate', { to: script, reason: script }], ['shelve', { reason: script, until: new Date(Date.now() + 600_000).toISOString() }]] as const) {
    desk.command(one.id, verb, { version: desk.get(one.id)!.version, ...more }, verb);
  }
  desk.seconds.push({ id: '1', alert: one.id, by: 'x', byName: script, reason: script, until: '2026-11-22T12:15:00Z', endsAt: '2026-11-22T12:02:00Z' });
  desk.shift(['handovers', 'notes'], { text: script });
  const { page, errors } = await openConsole(browser, server.url, '/console', 1280, 800);
  await page.waitForSelector('[data-second-person]');
  await page.click('[data-subtab="shelved"]');
  await page.click(`.alert-row[data-alert="${one.id}"]`);
  await page.waitForSelector('.detail');
  for (const tab of ['[data-subtab="trail"]', '[data-tab="incidents"]', '[data-tab="shift"]', '[data-tab="feeds"]', '[data-tab="rejections"]', '[data-tab="similar"]', '[data-tab="people"]', '[data-act="own-account"]']) {
    await page.click(tab);
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await page.evaluate(() => [(window as { ran?: number }).ran, document.querySelectorAll('img[src="x"], svg[onload], body script').length]), tab).toEqual([undefined, 0]);
  }
  expect((await page.textContent('.person'))?.includes('<img src=x')).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});
