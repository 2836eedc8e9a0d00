import type { Browser, Page } from 'playwright-core';

export interface ConsolePage {
  readonly page: Page;
  /** What the page wrote to its console as an error, and what it threw. */
  readonly errors: string[];
}

/** Opens the console on its alerts and waits until they are there. */
export async function openConsole(browser: Browser, url: string, address = '/console', width = 1920, height = 1080): Promise<ConsolePage> {
  const page = await browser.newPage({ viewport: { width, height } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer; the browser tells it as an error.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) {
      errors.push(message.text());
    }
  });
  await page.goto(url + address);
  await page.waitForSelector('.desk [data-connection="live"]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, errors };
}

/** Presses a key by its place, with the letter that the Russian layout puts on it. */
export async function pressRussian(page: Page, code: string): Promise<void> {
  const letters: Readonly<Record<string, string>> = {
    KeyJ: 'о', KeyK: 'л', KeyA: 'ф', KeyS: 'ы', KeyD: 'в', KeyE: 'у', KeyR: 'к', KeyN: 'т', KeyU: 'г', KeyH: 'р', KeyM: 'ь', Slash: '.',
  };
  const line = await page.context().newCDPSession(page);
  const key = { code, key: letters[code]!, text: letters[code]! };
  await line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await line.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key: key.key });
  await line.detach();
}
