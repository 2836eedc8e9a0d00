import { chance } from './chance.mjs';
import { shiftDesk } from './shift-desk.mjs';

/** The alert desk of the fixture: as much of an alert's life as the console can see. The server's own rules are elsewhere. */

const minute = 60_000;
const titles = [
  ['severe-incident', 'severity', 'Пожар в многоквартирном доме', 'Fire in a block of flats', 'Проверьте, что выехали пожарные, и сообщите главе округа.', 'Check that the fire brigade is on its way and tell the head of the district.'],
  ['water-cluster', 'cluster', 'Нет воды: сообщения с нескольких улиц', 'No water: reports from several streets', 'Позвоните в «Водоканал» и поставьте задачу аварийной бригаде.', 'Call the water company and send the repair crew.'],
  ['overdue-many', 'overdue', 'Просроченных обращений больше порога', 'More overdue requests than allowed', 'Назначьте ответственного за просроченные обращения.', 'Assign somebody to the overdue requests.'],
  ['accident-rate', 'rate', 'ДТП поступают чаще обычного', 'Traffic accidents come faster than usual', 'Сверьтесь с ЦОДД и вышлите ДПС.', 'Check with the traffic centre and send the traffic police.'],
  ['feed-silence', 'silence', 'Канал молчит', 'A feed is silent', 'Позвоните администратору канала.', 'Call the administrator of the feed.'],
  ['dumps-count', 'count', 'Много открытых обращений о свалках', 'Many open requests about dumps', 'Передайте список в управление благоустройства.', 'Hand the list to the improvement department.'],
];
const owners = ['Водоканал', 'Старший смены', 'Управление ЖКХ', 'Диспетчер ЕДДС'];
const ackMinutes = [0, 1, 3, 10, 30];
const standing = ['unacknowledged', 'acknowledged', 'returnedUnacknowledged', 'latched'];

export function alertDesk({ count = 24, inFlood = false, seed = 3, now, districts, categories, feeds, changed }) {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const places = districts.filter((one) => one.code !== 'outside' && one.code !== 'unplaced').map((one) => one.code);
  const leaves = categories.filter((one) => one.code.includes('/')).map((one) => one.code);
  const me = { id: 'orlova', name: 'Орлова Анна', post: 'Старший смены', role: 'lead' };
  const alerts = new Map();
  const history = new Map();
  const answers = new Map();
  const changes = [];
  let version = 1;
  let position = 4_000;
  const iso = (at) => new Date(at).toISOString();

  function entry(id, verb, more = {}) {
    const made = { position: ++position, at: iso(now()), verb, alert: id, hash: (position * 2_654_435_761).toString(16).padStart(64, '0'), ...more };
    history.set(id, [...(history.get(id) ?? []), made]);
    return made;
  }

  function raise(at, more = {}) {
    const id = `a${++position}`;
    const [rule, kind, ru, en, askRu, askEn] = more.priority === 1 ? titles[0] : pick(titles.slice(1));
    const priority = more.priority ?? [2, 3, 3, 4, 4, 4][Math.floor(next() * 6)];
    const alert = {
      id, version: 1, priority, state: 'unacknowledged', holds: true, rule, kind, title: { ru, en }, response: { ru: askRu, en: askEn }, district: pick(places),
      category: kind === 'silence' ? undefined : pick(leaves), feed: kind === 'silence' ? pick(feeds).id : undefined, raisedAt: iso(at), annunciatedAt: iso(at),
      ackDeadline: iso(at + ackMinutes[priority] * minute), escalated: 0, times: 1, value: kind === 'severity' ? undefined : 12 + Math.floor(next() * 30),
      threshold: kind === 'severity' ? undefined : 12, mode: 'actual', ...more,
    };
    alerts.set(id, alert);
    entry(id, 'raised', { after: 'unacknowledged', version: 1, at: alert.raisedAt });
    return alert;
  }

  for (let at = 0; at < count; at++) {
    const alert = raise(now() - Math.floor((at / count) * 600 + 1) * minute, at === 0 || at === 7 ? { priority: 1 } : {});
    const turn = at % 8;
    const seen = { acknowledgedAt: iso(Date.parse(alert.raisedAt) + 40_000), acknowledgedBy: { id: 'ivanova', name: 'Иванова', post: 'Диспетчер' } };
    if (turn === 3) {
      Object.assign(alert, { state: 'acknowledged', ...seen, owner: pick(owners) });
    } else if (turn === 4) {
      Object.assign(alert, { state: 'shelved', shelvedUntil: iso(now() + 20 * minute), shelvedReason: 'Плановые работы' });
    } else if (turn === 5) {
      Object.assign(alert, { state: 'suppressedByDesign', suppressedBy: 'feed-silence' });
    } else if (turn === 6) {
      Object.assign(alert, { state: 'returnedUnacknowledged', holds: false, returnedAt: iso(now() - minute) });
    } else if (turn === 7) {
      Object.assign(alert, alert.priority === 1 ? { state: 'latched', holds: false, returnedAt: iso(now() - minute), ...seen } : { state: 'acknowledged', ...seen, acknowledgedBy: me, times: 4, escalated: 1 });
    }
  }

  const floodNow = () => ({ since: now(), count: alerts.size, peak: alerts.size, groups: [] });
  let flood = inFlood ? floodNow() : undefined;

  function board() {
    const all = [...alerts.values()];
    const tally = (of) => [1, 2, 3, 4].map((priority) => all.filter((alert) => alert.priority === priority && of(alert.state)).length);
    return {
      version, top: [], unacknowledged: tally((state) => state === 'unacknowledged' || state === 'returnedUnacknowledged'), standing: tally((state) => standing.includes(state)),
      newest: [0, 0, 0, 0],
      shelved: all.filter((alert) => alert.state === 'shelved').length, suppressed: all.filter((alert) => alert.state === 'suppressedByDesign').length,
      outOfService: all.filter((alert) => alert.state === 'outOfService').length, cells: [],
      ...(flood ? { flood } : {}),
    };
  }

  function put(alert) {
    version++;
    alert.state === 'normal' ? alerts.delete(alert.id) : alerts.set(alert.id, alert);
    changes.push([version, alert.id]);
    changed?.(board());
    return alert;
  }

  const problem = (status, detail, more = {}) => [status, { type: 'about:blank', title: 'Refused', status, detail, instance: '', ...more }];

  /** What a command makes of an alert: [members that change, the trail's verb], or a refusal. */
  function outcome(alert, verb, body, by) {
    switch (verb) {
      case 'acknowledge':
        return alert.state === 'unacknowledged'
          ? [{ state: 'acknowledged', acknowledgedAt: iso(now()), acknowledgedBy: by }, 'acknowledged']
          : [{ state: alert.priority === 1 ? 'latched' : 'normal', acknowledgedAt: iso(now()), acknowledgedBy: by }, 'acknowledged'];
      case 'assign':
        return [{ owner: body.to, assignedUntil: body.until }, 'assigned'];
      case 'shelve':
        return [{ state: 'shelved', shelvedUntil: body.until, shelvedReason: body.reason }, 'shelved'];
      case 'unshelve':
        return [{ state: 'unacknowledged', shelvedUntil: undefined, shelvedReason: undefined }, 'unshelved'];
      case 'escalate':
        return [{ escalated: alert.escalated + 1, owner: body.to }, 'escalated'];
      case 'resolve':
        return [alert.holds ? { state: 'acknowledged', outcome: body.outcome } : { state: 'normal', outcome: body.outcome }, 'resolved'];
      case 'note':
        return [{}, 'noted'];
      case 'out-of-service':
        return [{ state: 'outOfService' }, 'outOfService'];
      case 'in-service':
        return [{ state: 'unacknowledged' }, 'inService'];
      case 'undo':
        return [{ ...(answers.get(`before ${alert.id}`) ?? {}) }, 'undone'];
    }
  }

  /** A command as the API takes it: [status, body]. */
  function command(id, verb, body, key, by = me) {
    const again = answers.get(`${id} ${verb} ${key}`);
    if (again) {
      return again;
    }
    const alert = alerts.get(id) ?? answers.get(`ended ${id}`);
    if (!alert) {
      return problem(404, `There is no alert ${id}.`);
    }
    if (body.version !== alert.version) {
      const last = history.get(id).at(-1);
      return problem(409, 'Another was first.', { by: last.by?.name ?? 'room', at: last.at, version: alert.version, state: alert.state });
    }
    const [members, word] = outcome(alert, verb, body, by);
    const after = { ...alert, ...members, version: alert.version + 1 };
    answers.set(`before ${id}`, { state: alert.state, owner: alert.owner, acknowledgedAt: alert.acknowledgedAt, acknowledgedBy: alert.acknowledgedBy, shelvedUntil: alert.shelvedUntil });
    answers.set(`ended ${id}`, after);
    entry(id, word, { by, before: alert.state, after: after.state, version: after.version, reason: body.reason, note: body.note, to: body.to, until: body.until });
    const answer = [200, put(after)];
    answers.set(`${id} ${verb} ${key}`, answer);
    return answer;
  }

  function list(since) {
    if (since === undefined) {
      return { version, items: [...alerts.values()], gone: [], whole: true };
    }
    const ids = new Set(changes.filter(([at]) => at > since).map(([, id]) => id));
    return { version, items: [...ids].flatMap((id) => alerts.get(id) ?? []), gone: [...ids].filter((id) => !alerts.has(id)), whole: false };
  }

  return {
    me, shift: shiftDesk(me, now), board, list, command,
    /** Who is signed in, and how one does. */
    door: { person: me, ways: { setup: false }, mustChange: false },
    /** Shelves that wait for a second person. */
    seconds: [],
    /** What was asked of walls: [wall, body]. */
    steered: [],
    searches: [],
    get: (id) => alerts.get(id),
    find: (of) => [...alerts.values()].find(of),
    history: (id) => history.get(id) ?? [],
    trail: () => [...history.values()].flat().sort((one, other) => other.position - one.position),
    raise: (more) => put(raise(now(), more)),
    /** An alert ends, whatever its state. */
    end: (id) => put({ ...alerts.get(id), state: 'normal' }),
    /** A flood begins, or ends. */
    flood(lasts) {
      flood = lasts ? floodNow() : undefined;
      changed?.(board());
    },
    figures() {
      const tenMinutes = Array.from({ length: 144 }, (_, at) => (at > 100 && at < 106 ? 9 + (at % 5) : [0, 0, 1, 0, 2, 1, 0, 3][at % 8]));
      const count = (least, most) => tenMinutes.filter((one) => one >= least && one <= most).length;
      return {
        until: iso(now()), operators: 1, annunciated: tenMinutes.reduce((sum, one) => sum + one, 0), tenMinutes, distribution: [count(0, 0), count(1, 1), count(2, 2), count(3, 5), count(6, 10), count(11, 99)],
        floodShare: 0.034, floods: 1, priorityShares: [0.04, 0.13, 0.31, 0.52], chattering: 1, standingLong: 2, topTenShare: 0.22, acknowledgeMedian: 38, acknowledgeP95: 214,
        withinDeadline: 0.93, shelvedHours: 6.4, falseShare: 0.08,
      };
    },
    rules: titles.map(([id, kind, ru, en]) => ({ id, kind, names: { ru, en } })),
  };
}
