import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type FixtureServer } from '../dev/server.mjs';
import { openBrowser } from './browser';

const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
/** The page of people is looked at over real accounts, by PeoplePageTests. */
const tabs = ['alerts', 'incidents', 'works', 'shift', 'feeds', 'rejections', 'imports', 'similar'] as const;

/** Members that bear what somebody typed or a source sent; all others bear codes, ids, words of the wire and times. */
const typed = new Set([
  'title', 'text', 'name', 'byName', 'note', 'notes', 'reason', 'address', 'department', 'contact', 'detail', 'file', 'post', 'ru', 'en', 'receivedBy', 'outcome', 'to', 'toShown', 'voidedFor',
  'label', 'literal', 'response', 'person', 'author', 'message', 'secondPerson', 'pairedBy', 'agent',
]);

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer({ desk: 4 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

function planted(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    return typed.has(key) ? `${script}${value}` : value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => planted(one, key));
  }
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, name)])) : value;
}

/** Everything that the server says, over HTTP and the hub, bears a script in every text. */
async function plant(context: BrowserContext): Promise<void> {
  await context.route('**/api/v1/**', async (route) => {
    const answer = await route.fetch();
    if (answer.headers()['content-type']?.includes('json')) {
      await route.fulfill({ response: answer, json: planted(await answer.json()) });
    } else {
      await route.fulfill({ response: answer });
    }
  });
  await context.routeWebSocket(/\/hubs\/board/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      socket.send(String(message).split('\u001e').map((frame) => (frame === '' ? '' : JSON.stringify(planted(JSON.parse(frame))))).join('\u001e'));
    });
  });
}

const state = (page: Page): Promise<{ hacked: boolean; images: number; shown: boolean }> => page.evaluate(() => ({
  hacked: 'hacked' in window,
  images: document.querySelectorAll('img[src="x"], [onerror]').length,
  shown: (document.body.textContent ?? '').includes('<img src=x'),
}));

test('a script in every text is shown as text on every page of the console', async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await plant(context);
  const page = await context.newPage();
  await page.goto(`${server.url}/console`);
  await page.waitForSelector('.desk [data-connection="live"]');
  for (const tab of tabs) {
    await page.click(`[data-tab="${tab}"]`);
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('<img src=x'));
    const row = page.locator('main [data-alert], main [data-incident], main [data-work], main [data-group], main [data-alike], main [data-import], main [data-account]').first();
    if (await row.count() > 0) {
      await row.click();
      await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('<img src=x'));
    }
    expect(await state(page), tab).toEqual({ hacked: false, images: 0, shown: true });
  }
  await context.close();
});

test.each(['overview', 'alerts', 'map', 'matrix'])('a script in every text is shown as text on the wall: %s', async (scene) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await plant(context);
  const page = await context.newPage();
  await page.goto(`${server.url}/wall?scene=${scene}`);
  await page.waitForSelector('[data-connection="live"]');
  await page.waitForFunction(() => document.body.textContent?.includes('<img src=x'));
  expect(await state(page)).toEqual({ hacked: false, images: 0, shown: true });
  await context.close();
});
