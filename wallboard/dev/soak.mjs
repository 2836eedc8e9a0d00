import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { boardOf } from './alerts.mjs';
import { startServer } from './server.mjs';

/** What a page may grow by, of what it had; a report under way has some listeners of its own. */
export const soakBounds = { heap: 0.05, nodes: 0.02, listeners: 0.06 };

const alert = (number, priority) => ({
  id: `s${number}`, priority, state: 'unacknowledged', rule: 'soak', kind: 'severity', title: { ru: `Пожар ${number}`, en: `Fire ${number}` },
  district: number % 4, category: number % 8, raisedAt: Date.now(), annunciatedAt: Date.now(), escalated: 0, times: 1, mode: 0,
});

/** A turn ends where it began: alerts come, become a flood and go, scenes, feeds and themes change, the line breaks; and hundreds of deltas. */
async function turnOfWall(server, page, number) {
  for (let step = 0; step < 60; step++) {
    server.pushReports(5);
    await page.waitForTimeout(step % 10 === 0 ? 20 : 0);
  }
  const feed = server.board().feeds[1];
  server.push({ feeds: [{ ...feed, health: 'silent' }] });
  server.push({ alerts: boardOf(Array.from({ length: 40 }, (_, at) => alert(number * 100 + at, 1 + (at % 4)))) });
  await page.locator('[data-alert]').first().waitFor({ timeout: 30_000 });
  for (const name of ['map', 'alerts', 'matrix', 'overview']) {
    server.steer({ scene: name, sceneAt: Date.now() });
    await page.locator(`html[data-scene="${name}"]`).waitFor({ state: 'attached', timeout: 30_000 });
  }
  server.push({ alerts: boardOf([]), feeds: [feed] });
  await page.waitForFunction(() => document.querySelector('[data-alert]') === null, undefined, { timeout: 30_000 });
  if (number % 5 === 4) {
    server.dropAll();
    await page.locator('[data-connection="live"]').first().waitFor({ timeout: 30_000 });
  }
}

async function turnOfConsole(server, page, number) {
  const raised = Array.from({ length: 20 }, (_, at) => server.desk.raise({ priority: 2 + ((number + at) % 3) }));
  await page.waitForFunction((rows) => Number(document.querySelector('.alert-list')?.dataset.listRows ?? 0) >= rows, raised.length, { timeout: 30_000 });
  for (let step = 0; step < 15; step++) {
    await page.keyboard.press('j');
  }
  await page.locator('[data-verb="acknowledge"]').first().waitFor({ timeout: 30_000 });
  for (const tab of ['incidents', 'feeds', 'shift', 'alerts']) {
    await page.click(`[data-tab="${tab}"]`);
  }
  for (const one of raised) {
    server.desk.end(one.id);
  }
  await page.waitForFunction(() => document.querySelector('.alert-list') !== null, undefined, { timeout: 30_000 });
}

async function held(line, page) {
  await page.waitForTimeout(500);
  for (let time = 0; time < 3; time++) {
    await line.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await line.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Once the page has come to rest: on a busy machine what went with the last turn is let go some seconds later. */
async function measure(line, page) {
  let last = await held(line, page);
  for (let time = 0; time < 30; time++) {
    const now = await held(line, page);
    if (now.nodes === last.nodes && now.listeners === last.listeners) {
      return now;
    }
    last = now;
  }
  return last;
}

/**
 * Opens a page on a fixture's server, lets it live through turns and says what it holds before and after, garbage collected.
 * `until` is asked after each turn whether it is enough; `warm` turns go before, in which engines compile and caches fill.
 */
export async function soak(browser, { what = 'wall', warm = 60, every = 20, until, told }) {
  const server = await startServer(what === 'wall' ? { mood: 'calm', alerts: 0 } : { desk: 40 });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const line = await page.context().newCDPSession(page);
  await line.send('Performance.enable');
  await page.goto(`${server.url}/${what}`);
  await page.locator('[data-connection="live"]').first().waitFor({ timeout: 60_000 });
  const turn = what === 'wall' ? turnOfWall : turnOfConsole;
  let number = 0;
  for (; number < warm; number++) {
    await turn(server, page, number);
  }
  const before = await measure(line, page);
  let after = before;
  do {
    await turn(server, page, number++);
    if (number % every === 0) {
      after = await measure(line, page);
      told?.(number, before, after);
    }
  } while (!until(number));
  after = await measure(line, page);
  await page.close();
  await server.close();
  const grown = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, (after[name] - value) / value]));
  return { turns: number, before, after, grown };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, what: { type: 'string', default: 'wall' } } });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--enable-unsafe-swiftshader', '--autoplay-policy=no-user-gesture-required'],
  });
  const end = Date.now() + Number(values.minutes) * 60_000;
  const text = ({ heap, nodes, listeners }) => `heap ${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
  const { turns, before, after, grown } = await soak(browser, { what: values.what, until: () => Date.now() >= end, told: (number, _, now) => console.log(`turn ${number}: ${text(now)}`) });
  await browser.close();
  console.log(`${turns} turns; before: ${text(before)}; after: ${text(after)}`);
  const bad = Object.keys(grown).filter((name) => (name === 'heap' ? grown[name] : Math.abs(grown[name])) > soakBounds[name]);
  console.log(bad.length === 0 ? 'within 5 % of heap, 2 % of nodes, and the same listeners' : `beyond the bounds: ${bad.map((name) => `${name} ${(100 * grown[name]).toFixed(1)} %`).join(', ')}`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}
