const minute = 60_000;
const names = (ru, en) => ({ ru, en });

/** What rules other than that of severity raise: kind, title, what was measured against what. */
const raised = [
  ['count', names('Много открытых происшествий', 'Many open incidents'), 42, 30],
  ['overdue', names('Просрочено больше обычного', 'More overdue than usual'), 11, 8],
  ['cluster', names('Скопление происшествий одного вида', 'Incidents of one kind close together'), 6, 5],
  ['silence', names('Канал молчит', 'A feed is silent')],
  ['rate', names('Резкий рост обращений за час', 'Appeals rise steeply within the hour'), 96, 60],
  ['reading', names('Пробки выше порога', 'Jams above their threshold'), 9, 8],
];
const severe = [
  names('Пожар в многоквартирном доме', 'Fire in a block of flats'),
  names('Прорыв магистрального водовода', 'A water main has burst'),
  names('ДТП с пострадавшими', 'Accident with injured people'),
  names('Обрыв линии электропередачи', 'A power line is down'),
];
const owners = ['Водоканал', 'Старший смены', 'Управление благоустройства города'];

/** One alert; `at` its place among all. */
export function alert(now, at, more = {}) {
  const priority = more.priority ?? 3;
  const bySeverity = priority <= 2 || at % 3 === 0;
  const [kind, title, value, threshold] = bySeverity ? ['severity', severe[at % severe.length]] : raised[at % raised.length];
  const raisedAt = now - (2 + at * 4) * minute;
  return {
    id: `a${1_000 + at}`,
    priority,
    state: 'unacknowledged',
    rule: kind,
    kind,
    title,
    district: 0,
    category: 0,
    raisedAt,
    annunciatedAt: raisedAt,
    escalated: 0,
    times: 1,
    mode: 0,
    ...(value === undefined ? {} : { value, threshold }),
    ...more,
  };
}

/** So many alerts over the leaves of both trees, in every state; from 200 on a flood. */
export function alertsOf(now, many, districts, categories) {
  const tenth = Math.ceil(many / 12);
  const all = Array.from({ length: many }, (_, at) => {
    const priority = at < tenth ? 1 : at < many / 3 ? 2 : at % 5 === 4 ? 4 : 3;
    const seen = at % 4 === 3;
    const state = seen ? (priority === 1 ? 'latched' : 'acknowledged') : at % 7 === 6 ? 'returnedUnacknowledged' : 'unacknowledged';
    return alert(now, at, {
      priority,
      state,
      district: districts[at % districts.length],
      category: at % 6 === 5 ? -1 : categories[at % categories.length],
      ...(seen ? { owner: owners[at % owners.length] } : {}),
      ...(at % 9 === 8 ? { times: 4 } : {}),
      ...(at === 4 ? { escalated: 1 } : {}),
    });
  });
  return boardOf(all, many >= 200 ? { since: now - 12 * minute, count: many, peak: many } : undefined);
}

/** The alerts of severity that a room's shipped rules make of these incidents. */
export function alertsOfIncidents(now, incidents) {
  const all = incidents.map((one, at) =>
    alert(now, at, {
      id: `a${one.key}`,
      priority: 5 - one.severity,
      state: one.status === 1 ? 'acknowledged' : 'unacknowledged',
      district: one.districts[0],
      category: one.category,
      raisedAt: one.at,
      annunciatedAt: one.at,
      mode: one.mode,
    }),
  );
  return boardOf(all, all.length >= 200 ? { since: now - 12 * minute, count: all.length, peak: all.length } : undefined);
}

/** What the board says of a list of alerts. */
export function boardOf(all, flood) {
  const unseen = (one) => one.state === 'unacknowledged' || one.state === 'returnedUnacknowledged';
  const byPriority = (list) => [1, 2, 3, 4].map((priority) => list.filter((one) => one.priority === priority).length);
  const cells = new Map();
  for (const one of all) {
    const key = `${one.district} ${one.category}`;
    const cell = cells.get(key) ?? [one.district, one.category, 4, 0, 0];
    cells.set(key, [cell[0], cell[1], Math.min(cell[2], one.priority), cell[3] + 1, cell[4] + (unseen(one) ? 1 : 0)]);
  }
  const groups = [...cells.values()].map((cell) => cell.slice(0, 4)).sort((a, b) => b[3] - a[3]);
  return {
    version: all.length,
    top: [...all].sort((a, b) => unseen(b) - unseen(a) || a.priority - b.priority || a.annunciatedAt - b.annunciatedAt).slice(0, 12),
    unacknowledged: byPriority(all.filter(unseen)),
    standing: byPriority(all),
    newest: [1, 2, 3, 4].map((priority) => Math.max(0, ...all.filter((one) => one.priority === priority && unseen(one)).map((one) => one.annunciatedAt))),
    shelved: all.length > 5 ? 3 : 0,
    suppressed: all.length > 5 ? 12 : 0,
    outOfService: all.length > 200 ? 1 : 0,
    cells: [...cells.values()].slice(0, 200),
    ...(flood ? { flood: { ...flood, groups: groups.slice(0, 12) } } : {}),
  };
}
