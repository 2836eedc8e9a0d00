import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser, openWall } from './browser';
import { openConsole } from './console-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const said = '/data/journal can\'t be written now (disk I/O error); look at the disk, it is tried again';
const english = `Trouble · ${said}`;
const russian = 'Неисправность · ';
const pressing = { timeout: 30_000 };

test.each([['', russian, 'Тревоги не проверяются', 'последняя проверка'], ['&lang=en', english, 'Alerts are not checked', 'last checked']])(
  'a room in trouble says so in every scene, and the time of the last check stands still (%s)',
  async (language, sentence, unchecked, lastChecked) => {
    const server = await startServer({ mood: 'calm', alerts: 0 });
    const { page, errors } = await openWall(browser, server.url, `theme=dark${language}`, 1920, 1080);
    await page.waitForSelector('.rail-none[data-checking="on"]', pressing);
    server.push({ trouble: said }, { trouble: said });
    await page.waitForSelector('.rail-none[data-checking="off"]', pressing);
    expect(await page.textContent('.rail-none-words')).toBe(unchecked);
    expect(await page.textContent('[data-trouble]')).toContain(sentence);
    const stopped = await page.textContent('.rail-none-time');
    expect(stopped).toContain(lastChecked);
    const clock = await page.textContent('.header-clock');
    await page.waitForFunction((was) => document.querySelector('.header-clock')!.textContent !== was, clock, pressing);
    expect(await page.textContent('.rail-none-time')).toBe(stopped);
    for (const scene of ['map', 'matrix', 'alerts']) {
      await page.goto(`${server.url}/wall?theme=dark&scene=${scene}${language}`);
      await page.waitForSelector(`html[data-scene="${scene}"] [data-banner="trouble"]`, pressing);
      expect(await page.textContent('[data-banner="trouble"]')).toContain(sentence);
      const box = await page.$eval('.banner-words', (words) => [words.scrollHeight <= words.clientHeight + 2, words.scrollWidth <= words.clientWidth + 2]);
      expect(box).toEqual([true, true]);
    }
    // A page that came when it was too late knows of no check.
    expect(await page.textContent('.scene-none-words')).toBe(unchecked);
    expect(await page.textContent('.scene-none-time')).toBe('');
    server.push({ trouble: '' }, { trouble: '' });
    await page.waitForSelector('.scene-none[data-checking="on"]', pressing);
    expect(await page.locator('[data-banner]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
    await server.close();
  },
);

test.each([['', russian, 'правила не работают'], ['?lang=en', english, 'no rule runs']])('and on every page of the console (%s)', async (language, sentence, unchecked) => {
  const server = await startServer({ desk: 0 });
  const { page, errors } = await openConsole(browser, server.url, `/console${language}`);
  await page.waitForSelector('[data-none] [data-checking="on"]', pressing);
  server.push({ trouble: said }, { trouble: said });
  await page.waitForSelector('[data-none] [data-checking="off"]', pressing);
  expect(await page.textContent('[data-none] [data-checking]')).toContain(unchecked);
  for (const tab of await page.locator('.tab').all()) {
    await tab.click();
    expect(await page.textContent('.desk-trouble[data-trouble]')).toContain(sentence);
    expect(await page.$eval('.page', (shown) => shown.getBoundingClientRect().bottom <= innerHeight + 1)).toBe(true);
  }
  server.push({ trouble: '' }, { trouble: '' });
  await page.waitForSelector('.desk-trouble', { state: 'detached', ...pressing });
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});

test('while the room\'s clock is ahead, what was counted by the hour is no number, and the rest is', async () => {
  const server = await startServer({ mood: 'calm', alerts: 0 });
  const { page, errors } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  await page.waitForFunction(() => document.querySelector('[data-kpi="new-hour"]')?.getAttribute('data-value') !== '', undefined, pressing);
  const ahead = 'the room\'s clock is 61 min ahead of this machine\'s and goes slower until that has caught up: check its time synchronisation';
  server.push({ trouble: ahead }, { trouble: ahead });
  for (const hook of ['new-hour', 'load']) {
    await page.waitForSelector(`[data-stale="true"] [data-kpi="${hook}"][data-value=""]`, pressing);
    expect(await page.textContent(`[data-kpi="${hook}"]`)).toContain('—');
  }
  expect(await page.$$eval('[data-lane-tally="newHour"]', (all) => all.map((one) => one.getAttribute('data-value')))).toEqual(['', '', '', '']);
  expect(await page.$$eval('.matrix-cell', (all) => [...new Set(all.map((one) => one.getAttribute('data-level')))])).toEqual(['none']);
  expect(await page.getAttribute('[data-kpi="open"]', 'data-value')).not.toBe('');
  expect(await page.$eval('[data-stale="true"].kpi', (one) => getComputedStyle(one).backgroundImage)).toContain('gradient');
  server.push({ trouble: '' }, { trouble: '' });
  await page.waitForFunction(() => document.querySelector('[data-kpi="new-hour"]')?.getAttribute('data-value') !== '', undefined, pressing);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});
