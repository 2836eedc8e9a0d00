import { alertsOf, alertsOfIncidents, boardOf } from './alerts.mjs';
import { chance } from './chance.mjs';
import * as cities from './cities.mjs';
import { outlines } from './outlines.mjs';

export const tallies = [
  'open', 'inProgress', 'answered', 'closed', 'cancelled', 'overdue', 'due15', 'due60',
  'new5', 'newHour', 'newDay', 'today', 'closedToday', 'dueLater',
];
const minute = 60_000;
const severeTitles = ['Пожар в многоквартирном доме', 'Прорыв магистрального водовода', 'ДТП с пострадавшими', 'Обрыв линии электропередачи', null];
const severeAt = [13, 11, 14, 12, 10];

/** How loud the fixture's city is: how many Severe and Extreme are open, and how large the counts are. */
export const moods = {
  calm: { notable: 0, moderate: 0, size: 1 },
  usual: { notable: 5, moderate: 41, size: 1 },
  flood: { notable: 1000, moderate: 2400, size: 9 },
};

/** A plausible board at `now`: a snapshot, its boundaries, and a source of deltas that fit it. */
export function fixture({ city: cityName = 'krasnodar', mood: moodName = 'usual', seed = 11, now = Date.now(), map = true, exercise = false, alerts, rules = true, readiness = 'everyday' } = {}) {
  const source = cities[cityName];
  const mood = moods[moodName];
  const next = chance(seed);
  const upTo = (most) => Math.floor(next() * most);
  const shape = source.districts.length - 2;
  const city = { ...source.city, hasMap: source.city.hasMap && map };
  const geometry = outlines(source.districts.slice(0, shape).map((one) => one.code), source.across, source.centre, source.span);

  const areas = source.districts.map((_, at) => [at]);
  const slots = [];
  const counts = [];
  const put = (area, category, channel, severity, mode, values) => {
    slots.push([area, category, channel, severity, mode]);
    counts.push(values);
  };
  const leafCategories = source.categories.flatMap((one, at) => (one.code.includes('/') ? [at] : []));
  for (let area = 0; area < shape; area++) {
    for (const category of leafCategories) {
      for (const channel of [0, 1, 2, 3, 4, 5].filter(() => next() < 0.45)) {
        put(area, category, channel, 1, 0, plausible(upTo(14 * mood.size), upTo));
      }
    }
  }
  put(shape + 1, source.categories.length - 1, 2, 0, 0, plausible(6, upTo));
  if (exercise) {
    put(0, 13, 0, 4, 1, [2, 0, 0, 0, 0, 0]);
  }

  const incident = (key, severity, more = {}) => ({
    key,
    feed: source.feeds[key % source.feeds.length].id,
    channel: source.feeds[key % source.feeds.length].channel,
    severity,
    status: 0,
    mode: 0,
    category: leafCategories[key % leafCategories.length],
    districts: [key % shape],
    at: now - (2 + (key * 7) % 95) * minute,
    fromFuture: false,
    ...more,
  });
  const notable = Array.from({ length: mood.notable }, (_, at) =>
    incident(1 + at, at < Math.max(1, mood.notable / 8) ? 4 : 3, {
      ...(severeTitles[at % 5] ? { title: severeTitles[at % 5] } : {}),
      category: severeAt[at % 5],
      status: at % 5 === 3 ? 1 : 0,
      at: now - (3 + at * 11) * minute,
    }),
  );
  for (const one of notable) {
    put(one.districts[0], one.category, one.channel, one.severity, 0, [1, one.status, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  }
  if (mood.moderate > 0) {
    put(2, 12, 0, 2, 0, [mood.moderate, 3]);
  }

  const points = notable.slice(0, 60).map((one) => [one.key, one.severity, one.category, ...inside(geometry, one.districts[0], next)]);
  for (let key = 5_000; points.length < 320; key++) {
    points.push([key, mood.moderate > 0 && next() < 0.12 ? 2 : 1, leafCategories[key % leafCategories.length], ...inside(geometry, upTo(shape), next)]);
  }

  const levels = [-2, -1, 0, 0, 0, 0, 0, 1, 1, 2, 3];
  const tops = source.categories.flatMap((one, at) => (one.parent < 0 ? [at] : []));
  const unusual = [];
  for (let at = -1; at < shape; at++) {
    for (const category of [-1, ...tops]) {
      if (category < 0 || next() < 0.72) {
        unusual.push({ district: at, category, level: category < 0 ? [0, 1, 0, 2, -1][(at + 1) % 5] : levels[upTo(levels.length)], percent: upTo(80) - 20 });
      }
    }
  }

  /** As many as are wished for; else those of the shipped rules; without rules none. */
  function alertsAsked() {
    if (!rules) {
      return boardOf([]);
    }
    return alerts === undefined
      ? alertsOfIncidents(now, notable)
      : alertsOf(now, Number(alerts), source.districts.slice(0, shape).map((_, at) => at), leafCategories);
  }

  const feeds = source.feeds.map((one) => ({ ...one, health: 'live', lastAt: now - upTo(40) * 1000, lagSeconds: upTo(9), accepted: 1000 + upTo(9000), rejected: 0 }));
  const snapshot = {
    epoch: `fixture-${seed}-${now}`,
    version: 1,
    now,
    build: 'fixture',
    city,
    districts: source.districts,
    categories: source.categories,
    tallies,
    areas,
    slots,
    counts,
    unusual,
    notable: notable.slice(0, 40),
    points,
    feeds,
    kpis: { firstAnswerMinutes: cityName === 'long' ? 1385 : 18, firstAnswerCount: 112, usualHour: 84, injured: cityName === 'long' ? 128 : moodName === 'calm' ? 0 : 3, dead: cityName === 'long' ? 17 : 0, loadPercent: cityName === 'long' ? -27 : 12 },
    trend: trendOf(now, next),
    ticker: Array.from({ length: 12 }, (_, at) => incident(9_000 + at, 1, { at: now - at * 40_000 })),
    alerts: alertsAsked(),
    works: [],
    readiness: { mode: readiness, version: readiness === 'everyday' ? 0 : 1, since: readiness === 'everyday' ? undefined : now - 95 * minute, scenes: [] },
    oldest: [0, 1, 2].map((at) => incident(300 + at, 1, { due: now - (190 - at * 55) * minute })),
  };
  return { snapshot, boundaries: geometry, next };
}

function plausible(open, upTo) {
  const overdue = upTo(open * 0.16);
  const due15 = upTo((open - overdue) * 0.08);
  const due60 = upTo((open - overdue - due15) * 0.2);
  const hour = upTo(open * 0.25);
  return [
    open, upTo(open), upTo(40), upTo(60), upTo(3), overdue, due15, due60,
    upTo(hour * 0.2), hour, open, upTo(open), upTo(20), open - overdue - due15 - due60,
  ];
}

/** [latitude x 1e5, longitude x 1e5] of a place within a district, roughly. */
function inside(geometry, at, next) {
  const ring = geometry.features[at].geometry.coordinates[0];
  const middle = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
  const corner = ring[Math.floor(next() * ring.length)];
  const share = next() * 0.85;
  const [x, y] = [0, 1].map((axis) => middle[axis] + (corner[axis] - middle[axis]) * share);
  return [Math.round(y * 1e5), Math.round(x * 1e5)];
}

function trendOf(now, next) {
  const dayStart = Math.floor((now + 3 * 3_600_000) / 86_400_000) * 86_400_000 - 3 * 3_600_000;
  const usual = Array.from({ length: 288 }, (_, bin) => {
    const hour = bin / 12;
    return 2 + 9 * Math.exp(-(((hour - 10) / 3) ** 2)) + 8 * Math.exp(-(((hour - 18.5) / 2.4) ** 2));
  });
  const bins = Math.floor((now - dayStart) / 300_000) + 1;
  const counts = usual.slice(0, bins).map((value, bin) => (bin >= 52 && bin < 58 ? null : Math.max(0, Math.round(value * (0.7 + next() * 0.75)))));
  return {
    dayStart,
    binSeconds: 300,
    counts,
    p10: usual.map((value) => Math.round(value * 6) / 10),
    p50: usual.map((value) => Math.round(value * 10) / 10),
    p90: usual.map((value) => Math.round(value * 15) / 10),
  };
}
