import { isUnacknowledged } from '../src/board/alert-order';
import { tallies, type BoardAlert, type BoardAlerts, type BoardCategory, type BoardDistrict, type BoardIncident, type BoardSnapshot } from '../src/wire.gen';

export function district(code: string, parent = -1): BoardDistrict {
  const names = { ru: code, en: code };
  return { code, parent, names, shortNames: names };
}

export function category(code: string, parent = -1): BoardCategory {
  return { code, parent, names: { ru: code, en: code } };
}

export function incident(some: Partial<BoardIncident> = {}): BoardIncident {
  return {
    key: 1,
    feed: 'dispatch-112',
    channel: 0,
    severity: 3,
    status: 0,
    mode: 0,
    category: 0,
    districts: [0],
    at: 0,
    fromFuture: false,
    ...some,
  };
}

export function alert(some: Partial<BoardAlert> = {}): BoardAlert {
  return {
    id: 'a1',
    priority: 3,
    state: 'unacknowledged',
    rule: 'severe',
    kind: 'severity',
    title: { ru: 'Пожар', en: 'Fire' },
    district: -1,
    category: -1,
    raisedAt: 0,
    annunciatedAt: 0,
    escalated: 0,
    times: 1,
    mode: 0,
    ...some,
  };
}

/** What the board says of these alerts: their counts follow from them, unless given. */
export function alertsOf(top: readonly BoardAlert[], some: Partial<BoardAlerts> = {}): BoardAlerts {
  const count = (of: (one: BoardAlert) => boolean): number[] => [1, 2, 3, 4].map((priority) => top.filter((one) => one.priority === priority && of(one)).length);
  return {
    version: 1,
    top,
    unacknowledged: count(isUnacknowledged),
    standing: count(() => true),
    newest: [1, 2, 3, 4].map((priority) => Math.max(0, ...top.filter((one) => one.priority === priority && isUnacknowledged(one)).map((one) => one.annunciatedAt))),
    shelved: 0,
    suppressed: 0,
    outOfService: 0,
    cells: [],
    ...some,
  };
}

/** A region with two okrugs, one of which has two parts; two categories, one with a child. */
export function snapshot(some: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    epoch: 'e1',
    version: 1,
    now: 1_000,
    build: 'b1',
    city: { names: { ru: 'Город', en: 'City' }, timeZone: 'Europe/Moscow', demo: false, hasMap: false, owners: [] },
    districts: [district('north'), district('south'), district('south-east', 1), district('south-west', 1)],
    categories: [category('roads'), category('roads/potholes', 0), category('housing')],
    tallies: [...tallies],
    areas: [[0], [2], [3], [2, 3], [0, 2]],
    slots: [],
    counts: [],
    unusual: [],
    notable: [],
    points: [],
    feeds: [],
    kpis: { firstAnswerCount: 0, injured: 0, dead: 0 },
    trend: { dayStart: 0, binSeconds: 300, counts: [], p10: [], p50: [], p90: [] },
    ticker: [],
    oldest: [],
    works: [],
    readiness: { mode: 'everyday', version: 0, scenes: [] },
    alerts: { version: 0, top: [], unacknowledged: [0, 0, 0, 0], standing: [0, 0, 0, 0], newest: [0, 0, 0, 0], shelved: 0, suppressed: 0, outOfService: 0, cells: [] },
    ...some,
  };
}
