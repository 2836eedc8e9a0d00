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

test('what does not fit into the rail is counted, each priority with its digit and a shape of its own', async () => {
  const server = await startServer({ mood: 'usual', alerts: 12 });
  const { page } = await openWall(browser, server.url, 'theme=dark', 3840, 2160);
  const parts = await page.locator('[data-rest]').evaluateAll((all) =>
    all.map((part) => {
      const { clipPath, borderRadius, backgroundColor } = getComputedStyle(part, '::after');
      return { text: part.textContent!, rank: (part as HTMLElement).dataset['rank']!, shape: `${clipPath} ${borderRadius}`, colour: backgroundColor };
    }),
  );
  expect(parts.map((part) => part.text)).toEqual(['S2\u00a01', 'S3\u00a02', 'S4\u00a02']);
  expect(new Set(parts.map((part) => part.shape)).size).toBe(3);
  expect(new Set(parts.map((part) => part.colour)).size).toBe(3);
  await page.close();
  await server.close();
});
