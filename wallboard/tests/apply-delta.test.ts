import { describe, expect, test } from 'vitest';
import { applyDelta } from '../src/board/apply-delta';
import { fromSnapshot, type BoardState } from '../src/board/board-state';
import { tallyOf } from '../src/board/reading-state';
import { unusualKey } from '../src/board/unusual';
import type { BoardDelta, BoardFeed } from '../src/wire.gen';
import { category, district, incident, snapshot } from './boards';
import { seeded } from './random';

function apply(state: BoardState, delta: Partial<BoardDelta>): BoardState {
  const applied = applyDelta(state, { epoch: state.epoch, version: state.version + 1, now: state.now, ...delta });
  if (applied.kind !== 'applied') {
    throw new Error(`expected the delta to apply, it was ${applied.kind}`);
  }
  return applied.state;
}

describe('versions', () => {
  const state = fromSnapshot(snapshot({ version: 7 }));

  test('the next version applies', () => {
    expect(apply(state, {}).version).toBe(8);
  });

  test('a version that is known already changes nothing', () => {
    expect(applyDelta(state, { epoch: 'e1', version: 7, now: 0 })).toEqual({ kind: 'old' });
  });

  test('a gap and another epoch ask for a new watch', () => {
    expect(applyDelta(state, { epoch: 'e1', version: 9, now: 0 })).toEqual({ kind: 'gap' });
    expect(applyDelta(state, { epoch: 'e2', version: 8, now: 0 })).toEqual({ kind: 'gap' });
  });
});

describe('parts of a delta', () => {
  test('counts come in groups of a diff and slots by distance', () => {
    const state = fromSnapshot(
      snapshot({ slots: [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0], [2, 2, 0, 0, 0]], counts: [[1], [1], [1]] }),
    );
    const after = apply(state, { counts: [[1], [0, 2], [-1, 0, 1], [1]] });
    expect(tallyOf(after, 0, 0, 'open')).toBe(2);
    expect(tallyOf(after, 2, 0, 'open')).toBe(0);
    expect(tallyOf(after, 2, 0, 'answered')).toBe(1);
    expect(tallyOf(after, 3, 2, 'open')).toBe(2);
    expect(tallyOf(after, -1, -1, 'open')).toBe(4);
  });

  test('what is appended can be counted in the same delta', () => {
    const after = apply(fromSnapshot(snapshot()), {
      districts: [district('unplaced')],
      categories: [category('none')],
      areas: [[4]],
      slots: [[5, 3, 0, 1, 0]],
      counts: [[2], [0]],
    });
    expect(tallyOf(after, 4, 3, 'open')).toBe(2);
    expect(tallyOf(after, -1, 3, 'open')).toBe(2);
    expect(tallyOf(after, 0, -1, 'open')).toBe(0);
  });

  test('a level 9 withdraws a cell', () => {
    const before = fromSnapshot(snapshot({ unusual: [{ district: 0, category: -1, level: 2, percent: 80 }] }));
    const after = apply(before, {
      unusual: [
        { district: 0, category: -1, level: 9, percent: 0 },
        { district: -1, category: -1, level: 1, percent: 12 },
      ],
    });
    expect(after.unusual.has(unusualKey(0, -1))).toBe(false);
    expect(after.unusual.get(unusualKey(-1, -1))?.percent).toBe(12);
    expect(before.unusual.size).toBe(1);
  });

  test('points of five numbers are put, a lone key removes', () => {
    const before = fromSnapshot(snapshot({ points: [[1, 3, 0, 4503000, 3897000]] }));
    const after = apply(before, { points: [[1], [2, 1, 0, 4503000, 3897000]] });
    expect([...after.points.keys()]).toEqual([2]);
  });

  test('feeds change by id and keep their order', () => {
    const feed = (id: string, health: string): BoardFeed => ({
      id,
      channel: 0,
      names: { ru: id, en: id },
      health,
      intervalSeconds: 60,
      accepted: 0,
      rejected: 0,
    });
    const before = fromSnapshot(snapshot({ feeds: [feed('a', 'live'), feed('b', 'live')] }));
    const after = apply(before, { feeds: [feed('a', 'silent')] });
    expect(after.feeds.map((one) => `${one.id} ${one.health}`)).toEqual(['a silent', 'b live']);
  });

  test('a bin beyond the line leaves a gap, not a zero', () => {
    const after = apply(fromSnapshot(snapshot()), { trendCounts: [[2, 5]] });
    expect(after.trend.counts).toEqual([null, null, 5]);
  });

  test('the ticker keeps the newest twelve', () => {
    const before = fromSnapshot(snapshot({ ticker: Array.from({ length: 12 }, (_, key) => incident({ key })) }));
    const after = apply(before, { ticker: [incident({ key: 99 })] });
    expect(after.ticker).toHaveLength(12);
    expect(after.ticker[0]?.key).toBe(99);
  });

  test('an empty trouble says that the room is well again', () => {
    const before = fromSnapshot(snapshot({ trouble: 'disk full' }));
    expect(apply(before, {}).trouble).toBe('disk full');
    expect(apply(before, { trouble: '' }).trouble).toBe('');
  });

  test('what a delta does not touch keeps its identity', () => {
    const before = fromSnapshot(snapshot({ slots: [[0, 0, 0, 0, 0], [1, 2, 0, 0, 0]], counts: [[1], [1]] }));
    const after = apply(before, { counts: [[1], [0]] });
    expect(after.sums.cells[3]).toBe(before.sums.cells[3]);
    expect(after.sums.cells[1]).not.toBe(before.sums.cells[1]);
    expect(after.sums.cells[1]![3]).toBe(before.sums.cells[1]![3]);
  });
});

describe('properties over random deltas', () => {
  test.each([1, 2, 3, 20260, 771])('sums kept by deltas equal sums from scratch (seed %i)', (seed) => {
    const next = seeded(seed);
    const whole = { slots: [] as number[][], counts: [] as number[][], areas: [[0]] as number[][] };
    const districts = [district('a'), district('b'), district('c', 0), district('d', 0), district('e', 2)];
    const categories = [category('x'), category('y', 0), category('z', 1), category('w')];
    let state = fromSnapshot(snapshot({ districts, categories, areas: whole.areas.slice() }));

    for (let round = 0; round < 60; round++) {
      const areas = next(3) === 0 ? [distinct(next, districts.length)] : [];
      whole.areas.push(...areas);
      const slots = Array.from({ length: next(3) }, () => [
        next(whole.areas.length),
        next(categories.length),
        next(8),
        next(5),
        next(4) === 0 ? next(5) : 0,
      ]);
      whole.slots.push(...slots);
      whole.counts.push(...slots.map(() => new Array<number>(14).fill(0)));
      const counts = randomGroups(next, whole.counts);
      const before = JSON.stringify(state.sums);
      const previous = state;
      state = apply(state, {
        ...(areas.length > 0 ? { areas } : {}),
        ...(slots.length > 0 ? { slots } : {}),
        ...(counts.length > 0 ? { counts } : {}),
      });
      expect(JSON.stringify(previous.sums)).toBe(before);
    }

    const scratch = fromSnapshot(snapshot({ districts, categories, ...whole }));
    expect(state.sums).toEqual(scratch.sums);
  });
});

function distinct(next: (below: number) => number, below: number): number[] {
  return [...new Set(Array.from({ length: 1 + next(3) }, () => next(below)))];
}

/** Groups of a diff and gap-coded slots; what they add is also added to `totals`. */
function randomGroups(next: (below: number) => number, totals: number[][]): number[][] {
  const groups: number[][] = [];
  for (let group = next(4); group > 0 && totals.length > 0; group--) {
    const diff = Array.from({ length: 1 + next(14) }, () => next(9) - 4);
    const chosen = [...new Set(Array.from({ length: 1 + next(4) }, () => next(totals.length)))].sort((a, b) => a - b);
    for (const slot of chosen) {
      diff.forEach((by, tally) => (totals[slot]![tally]! += by));
    }
    groups.push(diff, chosen.map((slot, at) => (at === 0 ? slot : slot - chosen[at - 1]!)));
  }
  return groups;
}
