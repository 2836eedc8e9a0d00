import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from './server.mjs';

/**
 * Scrolls the console's list while alerts change, and tells how long frames took:
 * node dev/frames.mjs [--alerts 10000] [--seconds 10] [--changes 10]; or against a running room: --url http://127.0.0.1:5080 --token TOKEN.
 */
const { values } = parseArgs({
  options: {
    alerts: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '10' }, changes: { type: 'string', default: '10' },
    url: { type: 'string' }, token: { type: 'string', default: '' },
  },
});
const server = values.url ? undefined : await startServer({ desk: Number(values.alerts), rate: 20 });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
await page.goto(`${server?.url ?? values.url}/console`);
if (values.url) {
  await page.fill('#token', values.token);
  await page.keyboard.press('Enter');
}
await page.waitForFunction(() => Number(document.querySelector('.alert-list')?.dataset.listRows ?? 0) > 0, undefined, { timeout: 60_000 });
await page.waitForTimeout(3_000);

let turn = 0;
const timer = server && Number(values.changes) > 0 ? setInterval(() => {
  // New ones come, and somebody else acknowledges some.
  if (turn++ % 2 === 0) {
    server.desk.raise({ priority: 4 });
  } else {
    const alert = server.desk.find((one) => one.state === 'unacknowledged' && one.priority === 4);
    server.desk.command(alert.id, 'acknowledge', { version: alert.version }, `k${turn}`, { id: 'other', name: 'Петров' });
  }
}, 1_000 / Number(values.changes)) : undefined;
const measured = await page.evaluate((seconds) => new Promise((done) => {
  const list = document.querySelector('.alert-list');
  const frames = [];
  let last = performance.now();
  let down = 1;
  const until = last + seconds * 1_000;
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    list.scrollTop += down * 40;
    if (list.scrollTop <= 0 || list.scrollTop + list.clientHeight >= list.scrollHeight - 1) {
      down = -down;
    }
    now < until ? requestAnimationFrame(frame) : done({ frames: frames.slice(5), rows: Number(list.dataset.listRows), nodes: list.querySelectorAll('*').length });
  };
  requestAnimationFrame(frame);
}), Number(values.seconds));
clearInterval(timer);
const sorted = measured.frames.sort((a, b) => a - b);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)].toFixed(1);
console.log(`${measured.rows} rows, ${measured.nodes} nodes in the list, ${sorted.length} frames: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
await browser.close();
await server?.close();
