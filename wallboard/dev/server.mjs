import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { alertDesk } from './alert-desk.mjs';
import { fixture } from './board.mjs';
import { answerConsole } from './console-api.mjs';
import { hub, negotiation } from './hub.mjs';
import { openHandDesk } from './hand-desk.mjs';
import { readinessDesk } from './readiness-desk.mjs';
import { walls } from './walls.mjs';
import { worksDesk } from './works-desk.mjs';

const dist = join(import.meta.dirname, '..', 'dist');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json',
};
const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; worker-src 'self' blob:; connect-src 'self'";
const pages = { '/': 'index.html', '/wall': 'wall.html', '/console': 'console.html' };

/** Serves the built pages and a fixture's board, as the gateway would. Returns what a test needs to steer it: see server.d.mts. */
export async function startServer({ port = 0, rate = 0, clockAhead = 0, desk: deskAlerts, ...wishes } = {}) {
  const { snapshot, boundaries, next } = fixture(wishes);
  let board = snapshot;
  let ahead = clockAhead;
  let ready = false;
  const clock = () => Date.now() + ahead;
  const company = walls(clock);

  // With a desk the console's API answers, too.
  const desk = deskAlerts === undefined ? undefined : alertDesk({
    count: deskAlerts, inFlood: wishes.mood === 'flood', now: clock, districts: board.districts, categories: board.categories, feeds: board.feeds, changed: (told) => push({ alerts: told }, { alerts: told }),
  });
  let delay = 0;
  if (desk) {
    desk.hands = openHandDesk(clock);
    desk.readiness = readinessDesk(desk.me, clock, (told) => push({ readiness: told }, { readiness: told }));
    desk.works = worksDesk(clock, board.districts, (told) => push({ works: told }, { works: told }));
    board = { ...board, alerts: desk.board(), works: desk.works.board() };
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://here').pathname;
    const json = (value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (path === '/hubs/board/negotiate') {
      return json(negotiation());
    }
    // A page that is slow to connect asks whether it may read.
    if (path === '/api/v1/access') {
      return response.writeHead(204).end();
    }
    if (path === '/readyz') {
      return response.writeHead(ready ? 200 : 503).end();
    }
    if (path === '/api/v1/boundaries') {
      return json(boundaries);
    }
    if (path === '/api/v1/walls/report' && request.method === 'POST') {
      let text = '';
      request.on('data', (part) => (text += part));
      return request.on('end', () => json(company.report(JSON.parse(text))));
    }
    if (desk && path.startsWith('/api/v1/')) {
      return answerConsole(request, response, { board: () => board, desk, now: clock, delay: () => delay });
    }
    const file = join(dist, normalize(pages[path] ?? path));
    if (!file.startsWith(dist) || !existsSync(file)) {
      return response.writeHead(404).end();
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    return createReadStream(file).pipe(response);
  });
  const room = hub(server, {
    watch: (since) =>
      since && since.epoch === board.epoch && since.version === board.version ? { deltas: [] } : { snapshot: { ...board, now: clock() } },
  });

  /** Sends a delta of these members, and keeps the snapshot at its version so that a later Watch agrees. */
  function push(members, kept = {}) {
    board = { ...board, ...kept, version: board.version + 1, now: clock() };
    room.send('delta', { epoch: board.epoch, version: board.version, now: board.now, ...members });
  }

  /** One delta in which about `reports` incidents were opened, taken up or answered. */
  function pushReports(reports) {
    const counts = board.counts.map((values) => values.slice());
    const groups = [];
    for (let left = reports; left > 0; left--) {
      const slot = Math.floor(next() * board.slots.length);
      const diff = [[1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1], [0, 1], [-1, 0, 1]][Math.floor(next() * 3)];
      diff.forEach((by, at) => (counts[slot][at] = (counts[slot][at] ?? 0) + by));
      groups.push(diff, [slot]);
    }
    const bin = Math.floor((clock() - board.trend.dayStart) / 300_000);
    const trend = board.trend.counts.slice();
    trend[bin] = (trend[bin] ?? 0) + reports;
    push({ counts: groups, trendCounts: [[bin, trend[bin]]] }, { counts, trend: { ...board.trend, counts: trend } });
  }

  const beat = () => room.send('heartbeat', { now: clock(), version: board.version, epoch: board.epoch });
  let heart = setInterval(beat, 1_000);
  const pulse = rate > 0 ? setInterval(() => pushReports(rate > 40 ? Math.ceil(rate / 40) : 1), 1_000 / Math.min(rate, 40)) : undefined;
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    board: () => board,
    push,
    desk,
    /** How long commands take, ms. */
    delayCommands: (by) => (delay = by),
    pushReports,
    replace: (changed) => (board = { ...board, ...changed }),
    walls: company,
    /** The lead asks something of every wall. */
    steer: (orders) => {
      company.steer(orders);
      room.send('orders');
    },
    /** Whether /readyz says that the server can do its work. */
    ready: (is) => (ready = is),
    /** The server's clock goes on from this moment, and pages hear of it until the median of what they heard says so. */
    goTo: (moment) => {
      ahead = moment - Date.now();
      for (let told = 0; told < 5; told++) {
        beat();
      }
    },
    /** Stops heartbeats but keeps the line: a server that hangs. */
    hang: () => clearInterval(heart),
    dropAll: room.dropAll,
    close: () =>
      new Promise((resolve) => {
        clearInterval(heart);
        clearInterval(pulse);
        room.dropAll();
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5199' },
      city: { type: 'string', default: 'krasnodar' },
      mood: { type: 'string', default: 'usual' },
      readiness: { type: 'string', default: 'everyday' },
      rate: { type: 'string', default: '3' },
      desk: { type: 'string', default: '24' },
      alerts: { type: 'string' },
      'no-map': { type: 'boolean', default: false },
    },
  });
  const { url } = await startServer({
    port: Number(values.port),
    city: values.city,
    mood: values.mood,
    readiness: values.readiness,
    rate: Number(values.rate),
    map: !values['no-map'],
    ...(values.alerts === undefined ? { desk: Number(values.desk) } : { alerts: Number(values.alerts) }),
  });
  console.log(`${url}/wall ${url}/console`);
}
