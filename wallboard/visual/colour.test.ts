import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../dev/server.mjs';
import { openBrowser, openWall } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const severities = {
  dark: ['#f4566a', '#fba62a', '#f8f0a0', '#429ee8'],
  night: ['#e7414e', '#ed9012', '#f3e962', '#388ae2'],
  day: ['#9b0f22', '#ed6102', '#fbcc0d', '#0064d2'],
} as const;

describe.each(['dark', 'night', 'day'] as const)('theme %s', (theme) => {
  test('a normal state holds no pixel of a severity colour', async () => {
    expect(await severityPixels('calm', theme)).toBe(0);
  });

  test('and an alert does, so that the look-out is not blind', async () => {
    expect(await severityPixels('usual', theme)).toBeGreaterThan(500);
  });
});

async function severityPixels(mood: string, theme: keyof typeof severities): Promise<number> {
  const server = await startServer({ mood });
  const { page } = await openWall(browser, server.url, `theme=${theme}`, 1920, 1080);
  await page.waitForTimeout(2_500);
  const { data } = PNG.sync.read(await page.screenshot());
  await page.close();
  await server.close();
  const wanted = severities[theme].map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.some((colour) => colour.every((value, channel) => Math.abs(value - data[at + channel]!) <= 6))) {
      found++;
    }
  }
  return found;
}
