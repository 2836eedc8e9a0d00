import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious as findingsOf } from './axe';
import { openBrowser } from './browser';
import { openConsole, pressRussian } from './console-page';

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ desk: 40 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each page of alerts, and what is on it once it is there. */
const subtabs = [
  ['active', '.alert-row'], ['mine', '.alert-row'], ['shelved', '.alert-row'], ['suppressed', '.alert-row'], ['trail', '[data-trail]'], ['figures', '[data-figure]'],
] as const;

test.each(['', '?lang=en'])('axe finds nothing moderate or worse in any theme on any page of alerts (%s)', async (query) => {
  const { page } = await openConsole(browser, server.url, `/console${query}`);
  // Colours are the same in both languages.
  const serious = (one: Page): Promise<readonly string[]> => findingsOf(one, query === '');
  await page.waitForSelector('.alert-row');
  for (const [subtab, shows] of subtabs) {
    await page.click(`[data-subtab="${subtab}"]`);
    await page.waitForSelector(shows);
    expect(await serious(page), subtab).toEqual([]);
  }
  await page.click('[data-subtab="active"]');
  await page.waitForSelector('.alert-row');
  await pressRussian(page, 'KeyJ');
  await page.waitForSelector('[data-evidence]');
  for (const code of ['KeyS', 'KeyD', 'KeyE', 'KeyR', 'KeyN']) {
    await pressRussian(page, code);
    await page.waitForSelector('[data-form]');
    expect(await serious(page), code).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.click('[data-act="help"]');
  await page.waitForSelector('[data-help]');
  expect(await serious(page), 'help').toEqual([]);
  await page.keyboard.press('Escape');
  await page.click('[data-act="walls"]');
  await page.waitForSelector('[data-wall]');
  expect(await serious(page), 'walls').toEqual([]);
  await page.keyboard.press('Escape');
  await page.click('[data-evidence]');
  await page.waitForSelector('[data-card]');
  expect(await serious(page), 'card').toEqual([]);
  await page.close();
});

/** What people called their works, files and themselves stays as they gave it. */
const given = /Ремонт водовода на ул\. Северной|Городской забег|Иванова|обращения-[а-я]+/g;
const pages = ['alerts', 'incidents', 'works', 'shift', 'feeds', 'rejections', 'imports', 'similar', 'people'] as const;

test.each(['incidents', 'feeds', 'rejections', 'imports', 'similar', 'people'])('axe finds nothing moderate or worse in any theme on the page of %s', async (tab) => {
  const { page } = await openConsole(browser, server.url, `/console#${tab}`);
  await page.waitForSelector('[data-incident], tr[data-feed], [data-group], [data-alike], [data-import], main h2');
  const row = page.locator('[data-incident], [data-rejection], [data-alike]').first();
  if (await row.count()) {
    await row.click();
  }
  expect(await findingsOf(page)).toEqual([]);
  await page.close();
});

test('English leaves no Cyrillic in the chrome of the alerts', async () => {
  const english = await startServer({ desk: 0 });
  const { page } = await openConsole(browser, english.url, '/console?lang=en');
  await page.waitForSelector('[data-none]');
  const chrome = (): Promise<string> => page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    // A person's own name and post are not chrome.
    copy.querySelectorAll('.person, script').forEach((one) => one.remove());
    const spoken = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''));
    return `${copy.textContent} ${spoken.join(' ')} ${document.title}`;
  });
  for (const [subtab] of subtabs) {
    await page.click(`[data-subtab="${subtab}"]`);
    expect(await chrome()).not.toMatch(/[\u0400-\u04ff]/);
  }
  await page.click('[data-act="help"]');
  expect(await chrome()).not.toMatch(/[\u0400-\u04ff]/);
  await page.close();
  await english.close();
});

test('English leaves no Cyrillic in the words about the data on any page of the console', async () => {
  const { page } = await openConsole(browser, server.url, '/console?lang=en');
  const found: string[] = [];
  for (const tab of pages) {
    await page.click(`[data-tab="${tab}"]`);
    await page.waitForTimeout(400);
    const words = await page.evaluate(() => {
      const chrome = document.querySelectorAll('h1, h2, h3, h4, th, button, label, legend, option, summary, dt, nav a, [data-none]');
      const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''));
      return [...[...chrome].filter((one) => one.closest('.person, [data-incident], [data-alert], [data-alike]') === null).map((one) => one.textContent ?? ''), ...spoken];
    });
    found.push(...words.map((text) => text.replace(given, '')).filter((text) => /[\u0400-\u04ff]/.test(text)).map((text) => `${tab}: ${text.slice(0, 80)}`));
  }
  expect(found).toEqual([]);
  await page.close();
});

test('what has the focus is seen', async () => {
  const { page } = await openConsole(browser, server.url);
  await page.waitForSelector('.alert-row');
  await pressRussian(page, 'KeyJ');
  await page.waitForSelector('[data-verb="acknowledge"]');
  const unseen: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => {
      const one = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return one === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ? '' : one.outerHTML.slice(0, 120);
    });
    unseen.push(...(told === '' ? [] : [told]));
  }
  expect(unseen).toEqual([]);
  await page.close();
});
