import type { BoardDelta, BoardFeed, BoardTrend } from '../wire.gen';
import type { BoardState } from './board-state';
import { slotTargets, type SlotTargets } from './slot-targets';
import { added, grown, type Addition, type Sums } from './sums';
import { withUnusual } from './unusual';

const tickerLength = 12;

/** What became of a delta: `old` was known already, `gap` needs a new Watch. */
export type Applied =
  | { readonly kind: 'applied'; readonly state: BoardState }
  | { readonly kind: 'old' }
  | { readonly kind: 'gap' };

/** The state after a delta. Pure: the state given is left as it was. */
export function applyDelta(state: BoardState, delta: BoardDelta): Applied {
  if (delta.epoch !== state.epoch) {
    return { kind: 'gap' };
  }
  if (delta.version <= state.version) {
    return { kind: 'old' };
  }
  if (delta.version !== state.version + 1) {
    return { kind: 'gap' };
  }

  const districts = appended(state.districts, delta.districts);
  const categories = appended(state.categories, delta.categories);
  const areas = appended(state.areas, delta.areas);
  const slots = appended(
    state.slots,
    delta.slots?.map((slot) => slotTargets(slot, areas, districts, categories)),
  );
  const roomy =
    districts === state.districts && categories === state.categories
      ? state.sums
      : grown(state.sums, districts.length, categories.length);

  return {
    kind: 'applied',
    state: {
      ...state,
      version: delta.version,
      now: delta.now,
      districts,
      categories,
      areas,
      slots,
      sums: delta.counts ? addedGroups(roomy, slots, delta.counts, state.tallies.open) : roomy,
      unusual: delta.unusual ? withUnusual(state.unusual, delta.unusual) : state.unusual,
      notable: delta.notable ?? state.notable,
      points: delta.points ? withPoints(state.points, delta.points) : state.points,
      feeds: delta.feeds ? withFeeds(state.feeds, delta.feeds) : state.feeds,
      kpis: delta.kpis ?? state.kpis,
      trend: withTrend(state.trend, delta),
      ticker: delta.ticker ? [...delta.ticker, ...state.ticker].slice(0, tickerLength) : state.ticker,
      oldest: delta.oldest ?? state.oldest,
      alerts: delta.alerts ?? state.alerts,
      works: delta.works ?? state.works,
      readiness: delta.readiness ?? state.readiness,
      trouble: delta.trouble ?? state.trouble,
    },
  };
}

function appended<T>(before: readonly T[], more: readonly T[] | undefined): readonly T[] {
  return more && more.length > 0 ? [...before, ...more] : before;
}

/** Groups come as [diff], [first slot, gap, gap…], [diff], … */
function addedGroups(
  sums: Sums,
  slots: readonly SlotTargets[],
  groups: readonly (readonly number[])[],
  openPlace: number,
): Sums {
  const additions: Addition[] = [];
  for (let at = 0; at + 1 < groups.length; at += 2) {
    const diff = groups[at]!;
    let slot = 0;
    for (const gap of groups[at + 1]!) {
      slot += gap;
      const targets = slots[slot];
      if (targets) {
        additions.push({ targets, diff });
      }
    }
  }
  return added(sums, additions, openPlace);
}

/** A point of five numbers is added or replaced; a lone key removes. */
function withPoints(
  before: ReadonlyMap<number, readonly number[]>,
  changes: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
  const after = new Map(before);
  for (const point of changes) {
    if (point.length === 1) {
      after.delete(point[0]!);
    } else {
      after.set(point[0]!, point);
    }
  }
  return after;
}

function withFeeds(before: readonly BoardFeed[], changes: readonly BoardFeed[]): readonly BoardFeed[] {
  const byId = new Map(before.map((feed) => [feed.id, feed]));
  for (const feed of changes) {
    byId.set(feed.id, feed);
  }
  return [...byId.values()];
}

function withTrend(before: BoardTrend, delta: BoardDelta): BoardTrend {
  const trend = delta.trend ?? before;
  if (!delta.trendCounts) {
    return trend;
  }
  const counts = trend.counts.slice();
  for (const [bin, count] of delta.trendCounts) {
    while (counts.length <= bin!) {
      counts.push(null);
    }
    counts[bin!] = count!;
  }
  return { ...trend, counts };
}
