import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole, pressRussian } from './console-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withShift(query: string, look: (page: Page, errors: readonly string[]) => Promise<void>): Promise<void> {
  const server: FixtureServer = await startServer({ desk: 5 });
  const { page, errors } = await openConsole(browser, server.url, `/console${query}`);
  await look(page, errors);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
}

test('the key of H leads to the hand-over; each S1, S2 and shelf is ticked by keyboard, then it is signed and stays in sight', () => withShift('', async (page) => {
  await page.waitForSelector('.alert-row');
  await pressRussian(page, 'KeyH');
  await page.waitForSelector('[data-sheet="h30"]');
  expect(await page.locator('.sheet-box').count()).toBe(3);
  expect(await page.isDisabled('[data-act="sign"]')).toBe(true);
  for (let at = 0; at < 3; at++) {
    await page.locator('.sheet-box input').nth(at).focus();
    await page.keyboard.press('Space');
    await page.waitForFunction((left) => (document.querySelector('[data-left]')?.getAttribute('data-left') ?? '0') === left, String(2 - at));
    expect(await page.evaluate(() => document.activeElement?.matches('.sheet-box input'))).toBe(true);
  }
  await page.click('[data-act="sign"]');
  await page.waitForSelector('[data-sheet][data-state="closed"] [data-hash]');
  expect(await page.textContent('[data-side="incoming"] b')).toContain('Орлова Анна');
  expect(await page.textContent('[data-post="shift-lead"] [data-holder]')).toContain('Орлова Анна');
}));

test('what is not taken over is said so, and can be taken over after all', () => withShift('#shift', async (page) => {
  await page.waitForSelector('[data-item="a2"]');
  await page.click('[data-item="a2"] .sheet-refuse');
  await page.waitForSelector('[data-item="a2"] .sheet-refuse[aria-pressed="true"]');
  expect(await page.isChecked('[data-item="a2"] input')).toBe(false);
  await page.click('[data-item="a2"] .sheet-box');
  await page.waitForSelector('[data-item="a2"] .sheet-refuse[aria-pressed="false"]');
  expect(await page.isChecked('[data-item="a2"] input')).toBe(true);
}));

test.each([
  ['#shift', 'Подписать вместо: Иванова…', 'Снять с поста: Петров…'],
  ['?lang=en#shift', 'Sign for Иванова…', 'Release Петров…'],
])('whoever has gone home is signed for and released by an administrator, with a reason (%s)', async (address, signs, releases) => {
  const server = await startServer({ desk: 5 });
  server.desk!.me.role = 'administrator';
  server.desk!.shift(['handovers', 'went-home'], {});
  const { page, errors } = await openConsole(browser, server.url, `/console${address}`);
  await page.waitForSelector('[data-act="sign-instead"]');
  expect(await page.textContent('[data-act="sign-instead"]')).toBe(signs);
  await page.click('[data-act="sign-instead"]');
  const send = '[data-side="outgoing"] [data-reason] [type="submit"]';
  expect(await page.isDisabled(send)).toBe(true);
  expect(await page.textContent('[data-side="outgoing"] [data-reason] label')).toContain('Иванова');
  await page.keyboard.type('ушла по болезни');
  expect(await serious(page)).toEqual([]);
  await page.click(send);
  await page.waitForSelector('[data-side="outgoing"] small');
  await page.waitForFunction(() => document.querySelector('[data-side="outgoing"]')!.textContent!.includes('ушла по болезни'));
  // Whoever signed for one side does not take over.
  expect(await page.locator('[data-act="sign"], [data-act="sign-instead"]').count()).toBe(0);
  expect(await page.locator('[data-post="shift-lead"] [data-act="release-of"]').count()).toBe(0);
  expect(await page.textContent('[data-act="release-of"]')).toBe(releases);
  await page.click('[data-act="release-of"]');
  await page.keyboard.type('смена ушла');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-holder="petrov"]', { state: 'detached' });
  expect(server.desk!.shift.released).toEqual([['desk', 'petrov', 'смена ушла']]);
  expect(await page.locator('[data-reason]').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
  await server.close();
});

test.each(['#shift', '?lang=en#shift'])('axe finds nothing serious, and everything that is pressed is 44 px (%s)', (address) => withShift(address, async (page) => {
  await page.waitForSelector('[data-sheet]');
  expect(await serious(page)).toEqual([]);
  const small = await page.evaluate(() => [...document.querySelectorAll('.shift-page button, .sheet-box')].map((one) => one.getBoundingClientRect()).filter((box) => box.height < 44 || box.width < 44).length);
  expect(small).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}));

test('on paper there is the sheet alone, in ink', () => withShift('#shift', async (page) => {
  await page.waitForSelector('[data-sheet]');
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('.bar')).toBe(false);
  expect(await page.isVisible('.shift-duty')).toBe(false);
  expect(await page.isVisible('[data-act="print"]')).toBe(false);
  expect(await page.isVisible('.sheet-alerts')).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.sheet')!).color)).toBe('rgb(0, 0, 0)');
}));
