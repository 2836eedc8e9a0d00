import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { layoutOf } from '../src/layout/grid';
import { openBrowser, openWall } from './browser';
import { textsOnPage, type TextOnPage } from './texts-on-page';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  [3840, 2160],
  [1920, 1080],
  [5120, 1440],
  [7680, 2160],
])('at %i x %i', (width, height) => {
  test('panels stand on the grid and nothing scrolls', async () => {
    const server = await startServer({ mood: 'usual' });
    const { page, foreign, errors } = await openWall(browser, server.url, 'theme=dark', width, height);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-panel]')].map((panel) => {
        const { x, y, width: w, height: h } = panel.getBoundingClientRect();
        return { name: panel.dataset['panel']!, box: [x, y, w, h] };
      }),
    );
    const layout = layoutOf(width, height);
    const wanted = layout.panels.map(({ name, rect }) => ({ name, box: [rect.x, rect.y, rect.width, rect.height].map((units) => units * layout.scale) }));
    expect(boxes.map((panel) => panel.name)).toEqual(wanted.map((panel) => panel.name));
    boxes.forEach((panel, at) =>
      panel.box.forEach((value, side) => expect(Math.abs(value - wanted[at]!.box[side]!), panel.name).toBeLessThanOrEqual(1)),
    );
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
    );
    expect(scrolls).toBe(false);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
    await server.close();
  });
});

describe.each([
  ['usual', 'krasnodar', 'ru', 3840, 2160],
  ['usual', 'long', 'ru', 3840, 2160],
  ['usual', 'long', 'en', 3840, 2160],
  ['usual', 'long', 'ru', 1920, 1080],
  ['usual', 'long', 'en', 1920, 1080],
  ['usual', 'long', 'ru', 5120, 1440],
  ['usual', 'long', 'en', 5120, 1440],
  ['usual', 'long', 'ru', 7680, 2160],
  ['usual', 'long', 'en', 7680, 2160],
  ['flood', 'krasnodar', 'ru', 1920, 1080],
  ['flood', 'many', 'en', 3840, 2160],
  ['usual', 'many', 'ru', 1920, 1080],
  ['calm', 'krasnodar', 'en', 1920, 1080],
] as const)('%s mood of %s in %s at %i x %i', (mood, city, language, width, height) => {
  test('text keeps its floor, stays in its panel, is not cut off and does not overlap', async () => {
    const server = await startServer({ mood, city, ...(city === 'long' ? { alerts: 12 } : {}) });
    const { page } = await openWall(browser, server.url, `theme=dark&lang=${language}`, width, height);
    await page.waitForTimeout(1_500);
    const texts = await page.evaluate(textsOnPage);
    const floor = (48 * height) / 2160;
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => text.size < floor - 0.1).map(told)).toEqual([]);
    expect(texts.filter(outside).map(told)).toEqual([]);
    expect(texts.filter((text) => text.cut).map(told)).toEqual([]);
    expect(overlaps(texts.filter((text) => !text.floats))).toEqual([]);
    await page.close();
    await server.close();
  });
});

test.each(['krasnodar', 'long'])('every feed of %s has a sign and a name in the ledger', async (city) => {
  const server = await startServer({ city });
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  const chips = await page.locator('[data-feed]').allTextContents();
  expect(chips).toHaveLength(server.board().feeds.length);
  expect(chips.filter((name) => name.length < 3)).toEqual([]);
  await page.close();
  await server.close();
});

test.each([
  ['usual', 'krasnodar'],
  ['flood', 'krasnodar'],
  ['flood', 'many'],
])('in %s mood of %s an alert’s badge keeps clear of its cell’s number', async (mood, city) => {
  const server = await startServer({ mood, city });
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  await page.waitForSelector('.matrix-cell[data-worst="1"]');
  const near = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.matrix-cell[data-worst="1"], .matrix-cell[data-worst="2"]')].map((cell) => {
      const [box, size] = [cell.getBoundingClientRect(), parseFloat(getComputedStyle(cell).fontSize)];
      const badge = getComputedStyle(cell, '::after');
      const range = document.createRange();
      range.selectNodeContents(cell);
      const text = range.getBoundingClientRect();
      // From a line's box to its digits: IBM Plex Sans ascends by 1.025 em, its digits by 0.698.
      const [digitsTop, digitsEnd] = [text.top + 0.327 * size, text.top + 1.025 * size];
      const [top, left] = [box.top + parseFloat(badge.top), box.left + parseFloat(badge.left)];
      const clear = Math.max(digitsTop - (top + parseFloat(badge.height)), top - digitsEnd, left - text.right);
      return { text: cell.textContent, clear };
    }),
  );
  expect(near.length).toBeGreaterThan(2);
  expect(near.filter(({ clear }) => clear < 3)).toEqual([]);
  await page.close();
  await server.close();
});

test.each(['usual', 'flood'])('in %s mood no alert’s mark on the map stands on a name', async (mood) => {
  const server = await startServer({ mood, city: 'many' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  await page.waitForSelector('.city-map-mark .badge');
  const [names, marks] = await page.evaluate(() =>
    ['.city-map-label', '.city-map-mark .badge, .city-map-mark b'].map((selector) =>
      [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().toJSON() as { left: number; right: number; top: number; bottom: number }),
    ),
  );
  expect(marks!.length).toBeGreaterThan(2);
  const covered = names!.filter((name) =>
    marks!.some((mark) => mark.left < name.right - 1 && mark.right > name.left + 1 && mark.top < name.bottom - 1 && mark.bottom > name.top + 1),
  );
  expect(covered).toEqual([]);
  await page.close();
  await server.close();
});

test('KPIs and clock are set at 120 units and more', async () => {
  const server = await startServer();
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('.kpi-value, .header-clock')].map((element) => parseFloat(getComputedStyle(element).fontSize)),
  );
  expect(sizes).toHaveLength(7);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(120);
  await page.close();
  await server.close();
});

test('an undersized screen gets the compact layout', async () => {
  const server = await startServer();
  const { page } = await openWall(browser, server.url, 'theme=dark', 1280, 720);
  expect(await page.getAttribute('html', 'data-layout')).toBe('compact');
  const texts = await page.evaluate(textsOnPage);
  expect(texts.filter((text) => text.size < 23.9).map(told)).toEqual([]);
  expect(texts.filter(outside).map(told)).toEqual([]);
  await page.close();
  await server.close();
});

test('digits are of equal width wherever numbers stand', async () => {
  const server = await startServer();
  const { page } = await openWall(browser, server.url, 'theme=dark', 1920, 1080);
  const widths = await page.evaluate(() =>
    ['.kpi-value', '.matrix-cell', '.header-clock', '.lane-number', '.deadline-number', '.alert-age'].map((selector) => {
      const probe = document.createElement('span');
      probe.style.position = 'absolute';
      document.querySelector(selector)!.append(probe);
      const measured = [...'0123456789\u2212'].map((digit) => {
        probe.textContent = digit.repeat(10);
        return Math.round(probe.getBoundingClientRect().width * 10) / 10;
      });
      probe.remove();
      return [selector, new Set(measured).size];
    }),
  );
  expect(widths.filter(([, kinds]) => kinds !== 1)).toEqual([]);
  await page.close();
  await server.close();
});

function told(text: TextOnPage): string {
  return `${text.panel}: «${text.text}» ${Math.round(text.size)} px at ${Math.round(text.left)},${Math.round(text.top)}`;
}

function outside(text: TextOnPage): boolean {
  const [left, top, right, bottom] = text.panelBox;
  return text.left < left! - 1 || text.right > right! + 1 || text.top < top! - 1 || text.bottom > bottom! + 1;
}

function overlaps(texts: readonly TextOnPage[]): string[] {
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > 1.5 && down > 1.5 ? [`${told(one)} and ${told(other)}`] : [];
    }),
  );
}
