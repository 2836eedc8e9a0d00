import { chromium, type Browser, type Page } from 'playwright-core';

/** A headless Chromium with nothing of its own going to the network. WebGL is drawn in software. `sound`: as a kiosk is started, so that pages may sound. */
export function openBrowser({ sound = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--enable-unsafe-swiftshader', ...(sound ? ['--autoplay-policy=no-user-gesture-required'] : [])],
  });
}

export interface WallPage {
  readonly page: Page;
  /** Addresses asked for outside the server under test. */
  readonly foreign: string[];
  /** What the page wrote to its console as an error, and what it threw. */
  readonly errors: string[];
}

/** Opens a wall and waits until it is live and its typeface is there. */
export async function openWall(browser: Browser, url: string, query: string, width: number, height: number): Promise<WallPage> {
  const page = await browser.newPage({ viewport: { width, height } });
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('blob:') && !address.startsWith('data:')) {
      foreign.push(address);
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  await page.goto(`${url}/wall?${query}`);
  await page.waitForSelector('[data-connection="live"]');
  await page.waitForSelector('[data-kpi="open"]:not([data-value=""])');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, foreign, errors };
}
