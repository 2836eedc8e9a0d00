import { describe, expect, test } from 'vitest';
import { fromSnapshot } from '../src/board/board-state';
import { laneHealths } from '../src/board/lane-health';
import { matrixPlan } from '../src/board/matrix-plan';
import { themeAt, themePlanOf } from '../src/theme/schedule';
import { missedBetween } from '../src/wall/missed';
import { costOf, intervalFor, remembering } from '../src/wall/pace';
import { reloadSeldom } from '../src/wall/reload';
import type { BoardFeed } from '../src/wire.gen';
import { category, district, snapshot } from './boards';

function feed(id: string, channel: number, health: string, lastAt?: number): BoardFeed {
  const base = { id, channel, names: { ru: id, en: id }, health, intervalSeconds: 60, accepted: 0, rejected: 0 };
  return lastAt === undefined ? base : { ...base, lastAt };
}

describe('lanes', () => {
  test('bear the worst of their feeds, and of equals the one silent for longest', () => {
    const [dispatch, traffic, feedback, social] = laneHealths([
      feed('112', 0, 'live', 90),
      feed('sensors', 7, 'dead', 50),
      feed('agency', 6, 'dead', 20),
      feed('pos', 2, 'live', 80),
      feed('hotline', 5, 'late', 10),
      feed('vk', 3, 'a word of tomorrow', 5),
    ]);
    expect([dispatch!.worst, dispatch!.lastAt]).toEqual(['dead', 20]);
    expect(traffic!.feeds).toEqual([]);
    expect(feedback!.worst).toBe('late');
    expect(social!.worst).toBe('failed');
  });

  test('know whether anything was ever heard', () => {
    expect(laneHealths([feed('112', 0, 'silent')])[0]!.heard).toBe(false);
    expect(laneHealths([feed('112', 0, 'silent'), feed('agency', 6, 'live', 1)])[0]!.heard).toBe(true);
  });
});

describe('the matrix', () => {
  const wide = { rows: 12, columns: 8 };

  test('shows leaves, and leftovers only while they count something', () => {
    const districts = [district('city'), district('north', 0), district('south', 0), district('outside'), district('unplaced')];
    const state = fromSnapshot(
      snapshot({ districts, categories: [category('roads'), category('none')], areas: [[4]], slots: [[0, 0, 0, 0, 0]], counts: [[2]] }),
    );
    const plan = matrixPlan(state, wide);
    expect(plan.districts.map((at) => districts[at]!.code)).toEqual(['north', 'south', 'unplaced']);
    expect(plan.categories).toEqual([0]);
  });

  test('of too many keeps the most unusual, then the most open, in their own order', () => {
    const districts = ['a', 'b', 'c', 'd'].map((code) => district(code));
    const state = fromSnapshot(
      snapshot({
        districts,
        areas: [[0], [1], [2], [3]],
        slots: [0, 1, 2, 3].map((area) => [area, 0, 0, 0, 0]),
        counts: [[1], [50], [9], [2]],
        unusual: [{ district: 3, category: -1, level: 2, percent: 90 }],
      }),
    );
    const plan = matrixPlan(state, { rows: 2, columns: 8 });
    expect(plan.districts).toEqual([1, 3]);
    expect([plan.hiddenDistricts, plan.hiddenNormal]).toEqual([2, true]);
  });
});

test('a break in the link is summed up by what is held more, never below zero', () => {
  const before = fromSnapshot(snapshot({ slots: [[0, 0, 0, 4, 0], [0, 0, 0, 1, 0]], counts: [[1], [5]] }));
  const after = fromSnapshot(snapshot({ slots: [[0, 0, 0, 4, 0], [0, 0, 0, 1, 0]], counts: [[0, 0, 1, 2], [16]] }));
  expect(missedBetween(before, after)).toEqual({ incidents: 13, critical: 2 });
  expect(missedBetween(after, before)).toEqual({ incidents: 0, critical: 0 });
});

describe('the pace', () => {
  test('is a screen’s own where frames are cheap and never slower than 40 ms', () => {
    expect(intervalFor(0)).toBe(16);
    expect(intervalFor(1)).toBe(16);
    expect(intervalFor(3)).toBeCloseTo(27, 0);
    expect(intervalFor(500)).toBe(40);
  });

  test('is not upset by stalls, but follows a frame that grew dearer', () => {
    const stalled = [3, 900, 4, 60].reduce<readonly number[]>(remembering, []);
    expect(costOf(stalled)).toBe(4);
    expect(costOf([8, 9, 8, 9, 8, 9].reduce(remembering, stalled))).toBe(8);
    expect(costOf([])).toBe(0);
  });
});

describe('themes', () => {
  const at = (search: string, hour: number): string => themeAt(themePlanOf(search), hour * 60);

  test('are dark by day and night by night unless asked otherwise', () => {
    expect([at('', 5), at('', 6), at('', 22), at('', 23)]).toEqual(['night', 'dark', 'dark', 'night']);
    expect(at('?theme=day', 3)).toBe('day');
  });

  test('follow a plan of the address', () => {
    const plan = '?theme=day@08:00,dark@18:00,night@23:00';
    expect([7, 8, 17, 18, 23].map((hour) => at(plan, hour))).toEqual(['night', 'day', 'day', 'dark', 'night']);
  });

  test('fall back to the usual plan where the address says nonsense', () => {
    expect(at('?theme=pink', 12)).toBe('dark');
  });
});

test('a page is loaded anew, but not twice in ten minutes', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
  let reloads = 0;
  const reload = (): void => void reloads++;
  expect(reloadSeldom(storage, 1_000_000, reload)).toBe(true);
  expect(reloadSeldom(storage, 1_500_000, reload)).toBe(false);
  expect(reloadSeldom(storage, 1_600_001, reload)).toBe(true);
  expect(reloads).toBe(2);
});
