import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { openBrowser } from './browser';
import { openConsole, pressRussian, type ConsolePage } from './console-page';

let browser: Browser;
let server: FixtureServer;
let shown: ConsolePage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer({ desk: 40 });
  shown = await openConsole(browser, server.url);
  page = shown.page;
  await page.waitForSelector('.alert-row');
});
afterEach(async () => {
  expect(shown.errors).toEqual([]);
  await page.close();
  await server.close();
});

const current = (): Promise<string | null> => page.getAttribute('.alert-row[data-current="true"]', 'data-alert');
const state = (id: string): string | undefined => server.desk!.get(id)?.state;

async function chosen(): Promise<string> {
  await pressRussian(page, 'KeyJ');
  await page.waitForSelector('[data-detail]');
  return (await current())!;
}

test('in the Russian layout the key of A acknowledges with one press and no question, and that of U takes it back', async () => {
  const id = await chosen();
  expect(state(id)).toBe('unacknowledged');
  await pressRussian(page, 'KeyA');
  await page.waitForSelector('[data-notice="done"]');
  expect(state(id)).toBe('acknowledged');
  expect(await page.textContent('.notice-text')).toBe('Принято.');
  expect(await page.textContent('[data-act="undo"]')).toMatch(/Отменить \(\d+ с\)/);
  await pressRussian(page, 'KeyU');
  await page.waitForFunction(() => document.querySelector('.notice-text')?.textContent === 'Отменено.');
  expect(state(id)).toBe('unacknowledged');
  expect(server.desk!.trail().filter((entry) => entry.alert === id).map((entry) => entry.verb)).toEqual(['undone', 'acknowledged', 'raised']);
});

test('after acknowledging the next key goes to what took its place', async () => {
  const first = await chosen();
  const second = await page.locator('.alert-row[aria-rowindex="2"]').getAttribute('data-alert');
  await pressRussian(page, 'KeyA');
  await page.waitForSelector('[data-notice="done"]');
  await page.waitForFunction((id) => document.querySelector('[aria-rowindex="1"]')?.getAttribute('data-alert') !== id, first);
  await pressRussian(page, 'KeyJ');
  expect(await current()).toBe(second);
});

test.each([
  ['KeyS', 'assign', async () => page.fill('[data-field="to"]', 'Водоканал'), 'assigned'],
  ['KeyD', 'shelve', async () => { await page.fill('[data-field="text"]', 'Плановые работы'); }, 'shelved'],
  ['KeyE', 'escalate', async () => { await page.fill('[data-field="to"]', 'Глава округа'); await page.fill('[data-field="text"]', 'Нет ответа'); }, 'escalated'],
  ['KeyR', 'resolve', async () => page.fill('[data-field="text"]', 'Проверено на месте'), 'resolved'],
  ['KeyN', 'note', async () => page.fill('[data-field="text"]', 'Бригада выехала'), 'noted'],
] as const)('the key %s opens the form of %s for an S1, which is sent by Enter only when it is whole', async (code, verb, fill, said) => {
  const id = await chosen();
  await pressRussian(page, code);
  await page.waitForSelector(`[data-form="${verb}"]`);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-form]') !== null)).toBe(true);
  expect(await page.isDisabled('[data-act="send"]')).toBe(true);
  await fill();
  await page.focus('[data-act="send"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-notice="done"]');
  expect(server.desk!.trail().some((entry) => entry.alert === id && entry.verb === said)).toBe(true);
  expect(await page.locator('[data-form]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('alert-list');
});

test('what is typed into a form presses no key', async () => {
  const id = await chosen();
  await pressRussian(page, 'KeyN');
  await page.waitForSelector('[data-form="note"]');
  for (const code of ['KeyA', 'KeyJ', 'KeyE']) {
    await pressRussian(page, code);
  }
  expect(await page.inputValue('[data-field="text"]')).toBe('фоу');
  expect(await current()).toBe(id);
  expect(state(id)).toBe('unacknowledged');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-form]').count()).toBe(0);
});

test('where another was first it is told quietly who and when', async () => {
  const id = await chosen();
  server.delayCommands(300);
  const seen = page.waitForResponse((response) => response.url().endsWith('/acknowledge'));
  await pressRussian(page, 'KeyA');
  server.desk!.command(id, 'acknowledge', { version: server.desk!.get(id)!.version }, 'other', { id: 'ivanova', name: 'Иванова', post: 'Диспетчер' });
  expect((await seen).status()).toBe(409);
  await page.waitForSelector('[data-notice="first"]');
  expect(await page.textContent('.notice-text')).toMatch(/^Принято: Иванова, \d\d:\d\d:\d\d$/);
  await page.waitForSelector(`.alert-row[data-alert="${id}"][data-alert-state="acknowledged"]`);
});

test('a command that is not confirmed within three seconds has failed, and its repeat bears the same key', async () => {
  const id = await chosen();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => request.url().endsWith('/acknowledge') && keys.push(request.headers()['idempotency-key']));
  server.delayCommands(3_400);
  await pressRussian(page, 'KeyA');
  await page.waitForSelector('[data-verb="acknowledge"][aria-busy="true"]');
  await page.waitForSelector('[data-notice="failed"]', { timeout: 3_600 });
  expect(await page.textContent('.notice-text')).toContain('не подтвердил за 3 с');
  server.delayCommands(0);
  await page.click('[data-act="again"]');
  await page.waitForSelector('[data-notice="done"]');
  expect(state(id)).toBe('acknowledged');
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(server.desk!.trail().filter((entry) => entry.alert === id && entry.verb === 'acknowledged')).toHaveLength(1);
});

test('without the server the list is grey and nothing can be pressed', async () => {
  const id = await chosen();
  server.hang();
  server.dropAll();
  await page.waitForSelector('.alert-panes[data-lost="true"]', { timeout: 8_000 });
  expect(await page.isDisabled('[data-verb="acknowledge"]')).toBe(true);
  await pressRussian(page, 'KeyA');
  expect(state(id)).toBe('unacknowledged');
});

test('a new alert and what another console does come by themselves', async () => {
  const raised = server.desk!.raise({ priority: 1, title: { ru: 'Взрыв газа', en: 'Gas explosion' } });
  await page.waitForSelector(`.alert-row[data-alert="${raised.id}"]`, { timeout: 2_000 });
  server.desk!.command(raised.id, 'shelve', { version: 1, until: new Date(Date.now() + 60_000).toISOString(), reason: 'Проверяем' }, 'k');
  await page.waitForSelector(`.alert-row[data-alert="${raised.id}"]`, { state: 'detached', timeout: 2_000 });
});

test('rows do not move under a pointer, and take their places once it rests', async () => {
  const first = await page.locator('.alert-row[aria-rowindex="1"]').getAttribute('data-alert');
  await page.mouse.move(700, 400);
  await page.mouse.move(702, 402);
  const read = page.waitForResponse((response) => response.url().includes('since='));
  const raised = server.desk!.raise({ priority: 1, raisedAt: '2020-01-01T00:00:00Z' });
  await read;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.locator('.alert-row[aria-rowindex="1"]').getAttribute('data-alert')).toBe(first);
  await page.waitForSelector(`.alert-row[aria-rowindex="1"][data-alert="${raised.id}"]`, { timeout: 4_000 });
});

test('several S3 and S4 that are in sight are acknowledged together after a second press; S1 and S2 never are', async () => {
  const rows = Number(await page.getAttribute('.alert-list', 'aria-rowcount'));
  const boxes = page.locator('.alert-row[data-priority="3"][data-alert-state="unacknowledged"] input');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  expect(await page.locator('.alert-row[data-priority="1"] input:enabled, .alert-row[data-priority="2"] input:enabled').count()).toBe(0);
  await page.click('[data-act="many"]');
  // What comes meanwhile and stands elsewhere takes no question back.
  server.desk!.raise({ priority: 4 });
  await page.waitForFunction((rows) => Number(document.querySelector('.alert-list')!.getAttribute('aria-rowcount')) > rows, rows);
  await page.click('[data-act="many-confirm"]');
  await page.waitForSelector('[data-notice="done"]');
  expect(await page.textContent('.notice-text')).toBe('Принято 2 из 2.');
  expect(server.desk!.trail().filter((entry) => entry.verb === 'acknowledged')).toHaveLength(2);
});

test('letters can be switched off, and the switch is found again', async () => {
  const id = await chosen();
  await page.keyboard.press('Shift+Slash');
  await page.waitForSelector('[data-help]');
  await page.uncheck('[data-letters]');
  await page.keyboard.press('Escape');
  await pressRussian(page, 'KeyA');
  await page.reload();
  await page.waitForSelector('.alert-row');
  await pressRussian(page, 'KeyJ');
  expect(await page.locator('[data-current="true"]').count()).toBe(0);
  expect(state(id)).toBe('unacknowledged');
});

test('the key of M asks for quiet, and the lead shows a scene on a wall', async () => {
  await pressRussian(page, 'KeyM');
  await page.waitForFunction(() => document.querySelector('.told')!.textContent!.startsWith('Звук на стенах выключен'));
  await page.click('[data-act="walls"]');
  await page.click('[data-wall="main"]');
  await page.click('[data-scene="map"]');
  await page.waitForFunction(() => document.querySelector('[data-walls] [role="status"]')!.textContent === 'Стене передано: Карта.');
  expect(server.desk!.steered).toEqual([['*', { silence: true }], ['main', { scene: 'map' }]]);
});

test('everything that is pressed is 44 px high and wide, also on a tablet', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await chosen();
  await pressRussian(page, 'KeyD');
  await page.waitForSelector('[data-form]');
  const small = await page.locator('button, select, input:not([type=checkbox]), label:has(input[type=checkbox])').evaluateAll((all) =>
    all.filter((one) => one.getClientRects().length > 0).flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 44 || height < 44 ? [`${one.className} ${one.textContent} ${width}x${height}`] : [];
    }));
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

test('on a tablet an alert is chosen, acknowledged and assigned by touch alone', async () => {
  await page.close();
  const tablet = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  page = await tablet.newPage();
  await page.goto(`${server.url}/console`);
  await page.tap('.alert-row .alert-words');
  const id = (await current())!;
  await page.tap('[data-verb="acknowledge"]');
  await page.waitForSelector('[data-notice="done"]');
  await page.tap('[data-verb="assign"]');
  await page.tap('[data-me]');
  await page.tap('[data-act="send"]');
  await page.waitForFunction(() => document.querySelector('.notice-text')?.textContent === 'Назначено.');
  expect(server.desk!.get(id)).toMatchObject({ state: 'acknowledged', owner: 'Старший смены' });
  await tablet.close();
});

test('ten thousand alerts are a screenful of nodes', async () => {
  await page.close();
  await server.close();
  server = await startServer({ desk: 10_000 });
  shown = await openConsole(browser, server.url);
  page = shown.page;
  await page.waitForSelector('.alert-row');
  expect(Number(await page.getAttribute('.alert-list', 'aria-rowcount'))).toBeGreaterThan(7_000);
  const nodes = (): Promise<number> => page.locator('.alert-list *').count();
  const before = await nodes();
  await page.evaluate(() => document.querySelector('.alert-list')!.scrollTo(0, 200_000));
  await page.waitForSelector('.alert-row[aria-rowindex="4550"]');
  expect(Math.abs((await nodes()) - before)).toBeLessThan(120);
  expect(await nodes()).toBeLessThan(900);
  const row = await page.locator('.alert-row[aria-rowindex="4550"]').evaluate((one) => [one.getBoundingClientRect().height, getComputedStyle(one).fontSize]);
  expect(row).toEqual([44, '16px']);
});
