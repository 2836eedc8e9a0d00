import { searched } from './search-desk.mjs';

/** What the console asks of the API, answered from the fixture: nothing is kept, nobody is asked who they are. */

const health = (feed) => ({ ...feed, intervalIsLearnt: false, medianLagSeconds: 4, perMinute: 3, duplicates: 12, swappedPoints: 0, door: 'http' });

function incident(key, board, now) {
  const point = board.points[key % board.points.length];
  const minutes = (by) => new Date(now - by * 60_000).toISOString();
  const category = board.categories[point[2]].code;
  return {
    key, feed: board.feeds[key % board.feeds.length].id, id: `E-2026-${1000 + key}`, channel: 'dispatch', kind: 'request', status: 'open',
    severity: ['Unknown', 'Minor', 'Moderate', 'Severe', 'Extreme'][point[1]], mode: 'Actual', category, categoryBy: 'feed', districts: [board.districts[key % 4].code],
    districtBy: 'point', pointLooksSwapped: false, occurredAt: minutes(4 + key * 3), receivedAt: minutes(3 + key * 3), journaledAt: minutes(3 + key * 3), position: key,
    detailsPosition: key, latitude: point[3] / 1e5, longitude: point[4] / 1e5, title: `Прорыв трубы, ул. Северная, ${10 + key}`, text: 'Вода на проезжей части.',
    address: `ул. Северная, ${10 + key}`, links: [], hasPerson: key % 2 === 0, filledIn: [], voices: 1, isCounted: true, fromFuture: false, departmentDecided: 'fire', injured: 2, dead: 0,
  };
}

/** Entries, the newest first, as the API pages them: after one, the oldest of them first; or before one. */
function pageOf(entries, asked) {
  const limit = Number(asked.get('limit') ?? 100);
  const [after, before] = [asked.get('after'), asked.get('before')];
  const items = (after === null ? entries.filter((one) => before === null || one.position < Number(before)) : entries.filter((one) => one.position > Number(after)).reverse()).slice(0, limit);
  return { items, ...(items.length === limit ? { next: String(items.at(-1).position) } : {}) };
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString());
}

/** The fixture's door: one password and one token are right. */
async function signIn(request, what, desk, json, nothing) {
  const { door } = desk;
  const asked = request.method === 'POST' ? await bodyOf(request) : {};
  if (what === 'password') {
    door.person = desk.me;
    return nothing();
  }
  if (request.method === 'POST') {
    const fits = asked.token === 'right' || (asked.name === 'orlova' && asked.password === 'right');
    door.person = fits ? { ...desk.me, mustChangePassword: door.mustChange } : undefined;
    return fits ? json(door.person) : json({ type: 'about:blank', title: 'Refused', status: 401, detail: 'Nobody has this.', instance: '' }, 401);
  }
  door.person = request.method === 'DELETE' ? undefined : door.person;
  return door.person ? json(door.person) : nothing();
}

/** Answers a request below /api/v1, or returns false. `desk` may be told to be slow or to answer nothing. */
export async function answerConsole(request, response, { board, desk, now, delay }) {
  const url = new URL(request.url, 'http://here');
  const path = url.pathname.slice('/api/v1/'.length).split('/').map(decodeURIComponent);
  const json = (value, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const list = (items) => json({ items });
  const incidents = () => Array.from({ length: 12 }, (_, at) => incident(at + 1, board(), now()));
  switch (path[0]) {
    case 'session':
      return signIn(request, path[1], desk, json, () => response.writeHead(204).end());
    case 'sign-in':
      return json(desk.door.ways);
    case 'setup':
      desk.door.person = desk.me;
      return json(desk.me);
    case 'configuration':
      return json({ source: 'fixture', loadedAt: new Date(now()).toISOString(), changed: [], atNextStart: [], errors: [] });
    case 'feeds':
      return list(board().feeds.map(health));
    case 'rejections':
      return list(path[1] === 'groups'
        ? [{ feed: 'pos', reason: 'lat: it is missing; send WGS 84 degrees', why: { code: 'missing', parts: [{ code: 'said', literal: 'lat' }, { code: 'sendDegrees' }] }, count: 2, newest: '7', newestAt: new Date(now()).toISOString(), oldestAt: new Date(now()).toISOString() }]
        : [{ id: '7', feed: 'pos', reason: 'lat: it is missing; send WGS 84 degrees', why: { code: 'missing', parts: [{ code: 'said', literal: 'lat' }, { code: 'sendDegrees' }] }, receivedAt: new Date(now()).toISOString(), length: 120, state: 'open' }]);
    case 'merges':
      return list(path[1] === 'proposals' ? [{ score: 0.8, incidents: incidents().slice(0, 2), reasons: [] }] : []);
    case 'imports':
      if (path[1] === 'span') {
        return path[2] === 'void' ? json(...desk.hands.voidSpan(await bodyOf(request))) : json(desk.hands.span(Object.fromEntries(url.searchParams)));
      }
      return path[1] === 'void' ? json(...desk.hands.void(await bodyOf(request))) : path[1] === 'one' ? json(desk.hands.import(url.searchParams.get('id'))) : list(desk.hands.imports());
    case 'incidents':
      if (request.method === 'POST' && path.length === 1) {
        return json(...desk.hands.enter(await bodyOf(request), request.headers['idempotency-key'], incidents()[0]));
      }
      if (path[1] === 'search') {
        const asked = await bodyOf(request);
        desk.searches.push(asked);
        return json(searched([...desk.hands.entered, ...incidents()], asked));
      }
      if (path[1] === 'by-hand') {
        return json(...desk.hands.read([...desk.hands.entered, ...incidents()].find((one) => one.id === url.searchParams.get('id'))));
      }
      if (['move', 'release', 'follow'].includes(path[1])) {
        const asked = await bodyOf(request);
        return json(...desk.hands.act(path[1], asked, [...desk.hands.entered, ...incidents()].find((one) => one.id === asked.id)));
      }
      if (path[1] === 'person') {
        const { reason } = await bodyOf(request);
        return path[2] === 'erase'
          ? json({ erasedAt: new Date(now()).toISOString() })
          : json({ items: [{ receivedAt: new Date(now()).toISOString(), fields: [{ name: 'name', value: 'Анна Примерова' }, { name: 'phone', value: '+7 900 000-00-00' }, { name: 'asked', value: reason ?? '' }] }] });
      }
      return list([...desk.hands.entered, ...incidents()].filter((one) => [one.id, null].includes(url.searchParams.get('id') || null)));
    case 'second-persons':
      if (request.method === 'POST') {
        desk.seconds.splice(0);
        return response.writeHead(204).end();
      }
      return list(desk.seconds);
    case 'notices':
      return json({ isOn: true, lastSuccessAt: new Date(now()).toISOString() });
    case 'rules':
      return list(desk.rules);
    case 'walls':
      if (request.method === 'GET') {
        return list([{ wall: 'main', page: 'p1', sound: 'running', master: true, at: new Date(now()).toISOString() }]);
      }
      desk.steered.push([path[1], await bodyOf(request)]);
      return response.writeHead(204).end();
    case 'works':
      return request.method === 'GET' ? list(desk.works.list())
        : request.method === 'PUT' ? json(...desk.works.change(path[1], await bodyOf(request)))
        : json(...(path[2] === 'cancel' ? desk.works.cancel(path[1]) : desk.works.plan(await bodyOf(request))));
    case 'readiness':
      return request.method === 'GET' ? json(desk.readiness.now()) : json(...desk.readiness.set(await bodyOf(request)));
    case 'shifts':
    case 'handovers':
      return json(desk.shift(path, request.method === 'POST' ? await bodyOf(request) : {}));
    case 'trail':
      return json(pageOf(desk.trail(), url.searchParams));
    case 'alerts':
      break;
    default:
      return response.writeHead(404).end();
  }
  const since = url.searchParams.get('since');
  if (path.length === 1) {
    return json(desk.list(since === null ? undefined : Number(since)));
  }
  if (path[1] === 'figures') {
    return json(desk.figures());
  }
  if (path.length === 2) {
    const alert = desk.get(path[1]);
    return alert
      ? json({ ...alert, evidence: alert.kind === 'silence' ? [] : incidents().slice(0, 4), history: desk.history(alert.id) })
      : json({ type: 'about:blank', title: 'Not found', status: 404, detail: `There is no alert ${path[1]}.`, instance: '' }, 404);
  }
  if (path[2] === 'contacts') {
    return json({
      department: 'water', names: { ru: 'Водоканал', en: 'Water company' },
      contacts: [
        { post: { ru: 'Диспетчер', en: 'Dispatcher' }, phone: '8 (861) 255-00-00', hours: '', now: true },
        { post: { ru: 'Начальник смены', en: 'Head of the shift' }, phone: '8 (861) 255-00-01', hours: '08:00–20:00', now: false },
      ],
    });
  }
  if (path[2] === 'notices') {
    return json({
      items: [
        { target: 'duty-chat', step: 'raised', version: 1, dueAt: '2026-11-21T10:15:00Z', fate: 'delivered', attempts: 1, at: '2026-11-21T10:15:01Z', detail: 'answered 200' },
        { target: 'duty-mail', step: 'raised', version: 1, dueAt: '2026-11-21T10:15:00Z', fate: 'givenUp', attempts: 2, at: '2026-11-21T10:15:20Z', detail: 'answered 410' },
      ],
    });
  }
  const asked = await bodyOf(request);
  await new Promise((resolve) => setTimeout(resolve, delay()));
  const [status, body] = desk.command(path[1], path[2], asked, request.headers['idempotency-key']);
  return json(body, status);
}
