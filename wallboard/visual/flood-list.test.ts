import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { serious } from './axe';
import { openBrowser } from './browser';
import { openConsole, pressRussian, type ConsolePage } from './console-page';

const fire = { district: 'prikubansky', category: 'safety/fire', title: { ru: 'Пожар в здании', en: 'Building on fire' } } as const;
const root = `group:${fire.district}:${fire.category}`;
const row = `[data-root="${root}"]`;

let browser: Browser;
let server: FixtureServer;
let shown: ConsolePage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => open('/console'));
afterEach(close);

/** A flood of twelve fires in a district, one of them an S1, and of what the desk holds. */
async function open(address: string, desk = 24): Promise<void> {
  server = await startServer({ desk, mood: 'flood' });
  for (let at = 0; at < 12; at++) {
    server.desk!.raise({ ...fire, priority: at === 0 ? 1 : at === 1 ? 2 : 3, times: at === 2 ? 7 : 1 });
  }
  shown = await openConsole(browser, server.url, address);
  page = shown.page;
  await page.waitForSelector('.group-row');
}

async function close(): Promise<void> {
  expect(shown.errors).toEqual([]);
  await page.close();
  await server.close();
}

const expanded = (): Promise<string | null> => page.getAttribute(row, 'aria-expanded');
const fires = (): Promise<number> => page.locator('.alert-row[aria-level="2"]').count();
const rows = async (): Promise<number> => Number(await page.getAttribute('.alert-list', 'aria-rowcount'));

/** Goes down by the key of J until the cursor stands on the row. */
async function toGroup(wanted = row): Promise<void> {
  const reached = page.locator(`${wanted}[data-current="true"]`);
  for (let at = 0; at < 40 && (await reached.count()) === 0; at++) {
    await pressRussian(page, 'KeyJ');
  }
  expect(await reached.count()).toBe(1);
}

test('a flood stands by groups that are closed, each S1 above them', async () => {
  // The desk holds its own S1 beside the one among the fires.
  expect(await page.textContent(row)).toMatch(/^2S2Пожар · Прикубанский×1[1-9]не принято \d+$/);
  expect(await expanded()).toBe('false');
  expect(await fires()).toBe(0);
  const inOrder = await page.locator('.alert-row').evaluateAll((all) =>
    all.sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex)).map((one) => (one as HTMLElement).dataset['priority']!));
  const ones = inOrder.filter((priority) => priority === '1').length;
  expect(ones).toBeGreaterThanOrEqual(2);
  expect(inOrder.slice(0, ones).every((priority) => priority === '1')).toBe(true);
  expect(await page.getAttribute('.alert-list', 'role')).toBe('treegrid');
  expect(await serious(page)).toEqual([]);
});

test('in the Russian layout a group is reached by the key of J and opened and closed by Enter and the arrows', async () => {
  await toGroup();
  const before = await rows();
  await page.keyboard.press('Enter');
  expect(await expanded()).toBe('true');
  expect(await fires()).toBeGreaterThanOrEqual(11);
  expect(await rows()).toBe(before + Number(/×(\d+)/.exec((await page.textContent(row))!)![1]));
  expect(await page.textContent('.alert-row[aria-level="2"] .alert-times')).toMatch(/^×\d+$/);
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect([await expanded(), await rows()]).toEqual(['false', before]);
  await page.keyboard.press('ArrowRight');
  expect(await expanded()).toBe('true');
  await pressRussian(page, 'KeyJ');
  await page.waitForSelector('[data-detail]');
  expect(await page.getAttribute('.alert-row[data-current="true"]', 'data-priority')).toBe('2');
  await page.keyboard.press('ArrowLeft');
  expect(await page.getAttribute(row, 'data-current')).toBe('true');
  expect(await page.locator('[data-detail]').count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  expect([await expanded(), await rows()]).toEqual(['false', before]);
  await pressRussian(page, 'KeyK');
  expect(await page.getAttribute(row, 'data-current')).toBe('false');
});

test('the key of A on a group acknowledges nothing', async () => {
  await toGroup();
  await pressRussian(page, 'KeyA');
  await page.keyboard.press('Space');
  await pressRussian(page, 'KeyJ');
  expect(server.desk!.trail().some((entry) => entry.verb === 'acknowledged')).toBe(false);
  expect(await page.locator('.many-bar').count()).toBe(0);
});

test('what is chosen or marked is let go as its group closes', async () => {
  await page.click(`${row} button`);
  const boxes = page.locator('.alert-row[aria-level="2"][data-priority="3"] input:enabled');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator('.alert-row[aria-level="2"] .alert-words').first().click();
  await page.waitForSelector('[data-detail]');
  expect(await page.getAttribute('.many-bar', 'data-many')).toBe('2');
  await page.click(`${row} button`);
  expect(await expanded()).toBe('false');
  expect(await page.locator('.many-bar').count()).toBe(0);
  expect(await page.locator('[data-detail]').count()).toBe(0);
  await page.click(`${row} button`);
  expect(await page.locator('.alert-row[aria-level="2"] input:checked').count()).toBe(0);
});

test('a group stays open over a look at another page, and the next flood closes all', async () => {
  await page.click(row);
  expect(await expanded()).toBe('true');
  await page.click('[data-tab="feeds"]');
  await page.click('[data-tab="alerts"]');
  await page.waitForSelector(`${row}[aria-expanded="true"]`);
  server.desk!.flood(false);
  await page.waitForSelector(row, { state: 'detached' });
  expect(await page.getAttribute('.alert-list', 'role')).toBe('grid');
  server.desk!.flood(true);
  await page.waitForSelector(`${row}[aria-expanded="false"]`);
});

test('as a flood begins, the alert that is worked at keeps its group open and its form', async () => {
  server.desk!.flood(false);
  await page.waitForSelector(row, { state: 'detached' });
  const chosen = server.desk!.find((one) => one.title.ru === fire.title.ru && one.priority === 2)!;
  await page.click(`.alert-row[data-alert="${chosen.id}"] .alert-words`);
  await pressRussian(page, 'KeyN');
  await page.fill('[data-form="note"] [data-field="text"]', 'Бригада выехала');
  server.desk!.flood(true);
  await page.waitForSelector(`${row}[aria-expanded="true"]`);
  expect(await page.inputValue('[data-form="note"] [data-field="text"]')).toBe('Бригада выехала');
  expect(await page.getAttribute('.alert-row[data-current="true"]', 'data-alert')).toBe(chosen.id);
});

test('as a flood begins, marks that it hides are dropped', async () => {
  server.desk!.flood(false);
  await page.waitForSelector(row, { state: 'detached' });
  await page.fill('[data-search]', 'Пожар в здании');
  const one = server.desk!.find((alert) => alert.title.ru === fire.title.ru && alert.priority === 3)!;
  await page.check(`.alert-row[data-alert="${one.id}"] input`);
  await page.waitForSelector('.many-bar');
  await page.fill('[data-search]', '');
  server.desk!.flood(true);
  await page.waitForSelector(`${row}[aria-expanded="false"]`);
  await page.waitForSelector('.many-bar', { state: 'detached' });
  expect(server.desk!.get(one.id)?.state).toBe('unacknowledged');
});

test('a search that leaves under twenty shows them as they are', async () => {
  await page.fill('[data-search]', 'Пожар в здании');
  await page.waitForSelector(row, { state: 'detached' });
  expect(await rows()).toBe(12);
  await page.fill('[data-search]', '');
  await page.waitForSelector(row);
});

test('by touch a group opens at a target of 44 px', async () => {
  await page.close();
  const tablet = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  page = await tablet.newPage();
  await page.goto(`${server.url}/console`);
  await page.waitForSelector(row);
  const target = await page.locator(`${row} button`).evaluate((one) => {
    const { width, height } = one.getBoundingClientRect();
    return [width, height, one.getAttribute('aria-expanded')];
  });
  expect(target).toEqual([44, 44, 'false']);
  await page.tap(`${row} button`);
  expect(await expanded()).toBe('true');
  expect(await page.getAttribute(`${row} button`, 'aria-expanded')).toBe('true');
  await page.tap(`${row} button`);
  expect(await expanded()).toBe('false');
  await tablet.close();
});

test('in English a group says so without a Cyrillic letter', async () => {
  await close();
  await open('/console?lang=en');
  expect(await page.textContent(row)).toMatch(/^2S2Fire · Prikubansky×1[1-9]\d+ unacknowledged$/);
  await toGroup();
  expect(await page.textContent('.detail-pane')).toContain('opens the group');
});

test('ten thousand alerts in a flood are a screenful of nodes of 44 px, closed and open', async () => {
  await close();
  await open('/console', 10_000);
  const nodes = (): Promise<number> => page.locator('.alert-list *').count();
  expect(await nodes()).toBeLessThan(900);
  const closed = await rows();
  expect(closed).toBeLessThan(1_500);
  await toGroup('.group-row');
  await page.keyboard.press('Enter');
  expect(await rows()).toBeGreaterThan(closed + 50);
  expect(await nodes()).toBeLessThan(900);
  const heights = await page.locator('.alert-row').evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().height))]);
  expect(heights).toEqual([44]);
});
