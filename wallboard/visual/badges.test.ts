import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { en } from '../src/i18n/en';
import { ru } from '../src/i18n/ru';
import { badgeOutlines } from '../src/widgets/badge-shape';
import { openBrowser, openWall } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every severity has a shape of its own', () => {
  expect(new Set(badgeOutlines.slice(1)).size).toBe(4);
});

test.each([
  ['ru', 'dark', ru],
  ['ru', 'day', ru],
  ['en', 'night', en],
] as const)('in %s by theme %s each alert has its shape, its digit at the floor of type or above, and its word', async (language, theme, texts) => {
  const server = await startServer({ mood: 'usual' });
  const { page } = await openWall(browser, server.url, `theme=${theme}&lang=${language}`, 3840, 2160);
  const cards = await page.locator('[data-alert]').evaluateAll((all) =>
    all.map((card) => {
      const badge = card.querySelector('.badge')!;
      const digit = badge.querySelector('text')!;
      const { width } = badge.getBoundingClientRect();
      return {
        severity: Number((card as HTMLElement).dataset['severity']),
        shape: badge.querySelector('path')!.getAttribute('d')!,
        digit: digit.textContent!,
        size: (parseFloat(getComputedStyle(digit).fontSize) * width) / 26,
        word: card.querySelector('.alert-word')!.textContent!,
      };
    }),
  );
  expect(new Set(cards.map((card) => card.severity))).toEqual(new Set([3, 4]));
  for (const { severity, shape, digit, size, word } of cards) {
    expect([shape, digit, word]).toEqual([badgeOutlines[5 - severity], String(5 - severity), texts.severities[severity]]);
    expect(size).toBeGreaterThanOrEqual(48);
  }
  await page.close();
  await server.close();
});

test('what does not fit into the rail is counted with each severity’s shape and digit', async () => {
  const server = await startServer({ mood: 'usual' });
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  const parts = await page.locator('[data-rest]').evaluateAll((all) =>
    all.map((part) => [part.textContent!, part.querySelector('.badge path')?.getAttribute('d')] as const),
  );
  expect(parts).not.toEqual([]);
  for (const [text, shape] of parts) {
    expect(shape).toBe(badgeOutlines[Number(/^\d?S(\d)/.exec(text)?.[1])]);
  }
  await page.close();
  await server.close();
});
