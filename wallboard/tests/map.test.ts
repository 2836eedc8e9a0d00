import { describe, expect, test } from 'vitest';
import { clearOfMarks } from '../src/map/clear-labels';
import { seeded } from './random';
import { markLayers } from '../src/map/clusters';
import { fitted, outlinesOf, wound, type Outline } from '../src/map/geometry';
import { labelPlace } from '../src/map/label-place';

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const outline: Outline = { code: 'a', polygons: [[square(38, 45, 0.1)]] };
const noPad = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the projection', () => {
  test('puts the outlines into the middle of the panel, as large as they fit', () => {
    const view = fitted([outline], 400, 200, noPad)!;
    const [, top] = view.toPixel(38.05, 45.1);
    const [, bottom] = view.toPixel(38.05, 45);
    expect(top).toBeCloseTo(0, 3);
    expect(bottom).toBeCloseTo(200, 3);
    expect(view.toPixel(38.05, 45.05)[0]).toBeCloseTo(200, 3);
  });

  test('leaves room where it is asked to', () => {
    const view = fitted([outline], 400, 240, { ...noPad, top: 40 })!;
    expect(view.toPixel(38.05, 45.1)[1]).toBeCloseTo(40, 3);
    expect(view.toPixel(38.05, 45)[1]).toBeCloseTo(240, 3);
  });

  test('has no view of nothing', () => {
    expect(fitted([], 400, 240, noPad)).toBeUndefined();
  });
});

describe('outlines', () => {
  test('are read by code; what has no code or no area is passed over', () => {
    const feature = (properties: object | null, geometry: object | null): object => ({ type: 'Feature', properties, geometry });
    const read = outlinesOf({
      type: 'FeatureCollection',
      features: [
        feature({ code: 'a' }, { type: 'Polygon', coordinates: [square(0, 0, 1)] }),
        feature({ code: 'b' }, { type: 'MultiPolygon', coordinates: [[square(1, 0, 1)], [square(3, 0, 1)]] }),
        feature({ code: 'c' }, { type: 'Point', coordinates: [0, 0] }),
        feature(null, { type: 'Polygon', coordinates: [square(0, 0, 1)] }),
        feature({ code: 'd' }, null),
      ],
    } as never);
    expect(read.map((one) => `${one.code} ${one.polygons.length}`)).toEqual(['a 1', 'b 2']);
  });

  test('are wound the same way, whichever way they came', () => {
    const turned: Outline = { code: 'a', polygons: [[[...square(38, 45, 0.1)].reverse()]] };
    const rings = [outline, turned].map((one) => (wound([one]).features[0]!.geometry as { coordinates: unknown[][] }).coordinates[0]![0]);
    expect(JSON.stringify([...(rings[0] as unknown[])].slice(0, -1).map(String).sort())).toBe(
      JSON.stringify([...(rings[1] as unknown[])].slice(0, -1).map(String).sort()),
    );
    expect(area(rings[0] as number[][])).toBeCloseTo(area(rings[1] as number[][]), 12);
  });

  test('a name stands inside, also where the outline is bent around its middle', () => {
    const bent: Outline = {
      code: 'u',
      polygons: [[[[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]]]],
    };
    const view = fitted([bent], 300, 300, noPad)!;
    const place = labelPlace(bent, view);
    expect(place.reach).toBeGreaterThan(20);
    const [left] = view.toPixel(1, 2);
    const [right] = view.toPixel(2, 2);
    const [, arms] = view.toPixel(0, 1);
    expect(place.y < arms && place.x > left && place.x < right).toBe(false);
  });
});

describe('marks', () => {
  const radius = { quiet: 50, notable: 50 };

  test('those near one another become one that counts them', () => {
    const { quiet } = markLayers([{ x: 0, y: 0, level: 1 }, { x: 20, y: 0, level: 0 }, { x: 200, y: 0, level: 1 }], radius);
    expect(quiet.map((mark) => mark.count)).toEqual([2, 1]);
    expect(quiet[0]!.x).toBe(10);
  });

  test('the quiet never swallow what is notable, and the most severe leads and lies on top', () => {
    const { quiet, moderate, notable } = markLayers(
      [
        { x: 0, y: 0, level: 1 },
        { x: 1, y: 0, level: 3 },
        { x: 2, y: 0, level: 4 },
        { x: 300, y: 0, level: 3 },
        { x: 3, y: 0, level: 2 },
      ],
      radius,
    );
    expect([quiet.length, moderate.length]).toEqual([1, 1]);
    expect(notable.map((mark) => [mark.level, mark.count])).toEqual([[3, 1], [4, 2]]);
  });

  test('no alert’s mark stands on another or on its count, and none is lost', () => {
    const below = seeded(3);
    const points = Array.from({ length: 400 }, () => ({ x: below(1_500), y: below(1_000), level: below(5) === 0 ? 4 : 3 }));
    const { notable } = markLayers(points, radius);
    expect(notable.reduce((sum, mark) => sum + mark.count, 0)).toBe(400);
    const close = notable.filter((one, at) =>
      notable.slice(at + 1).some((other) => Math.abs(one.x - other.x) < 2 * radius.notable && Math.abs(one.y - other.y) < radius.notable),
    );
    expect(close).toEqual([]);
  });
});

function area(ring: number[][]): number {
  return ring.slice(1).reduce((sum, point, at) => sum + (point[0]! - ring[at]![0]!) * (point[1]! + ring[at]![1]!), 0);
}

describe('names beside alerts', () => {
  const label = { code: 'a', text: 'A', x: 500, y: 500, halfWidth: 100, halfHeight: 28, reach: 120 };
  const view = { height: 1000, scale: 1 };
  const mark = (x: number, y: number) => ({ x, y, level: 4, count: 1 });

  test('stay where no mark stands on them', () => {
    expect(clearOfMarks([label], [mark(500, 620)], view, [])).toEqual([label]);
  });

  test('make room for a mark by the least way up or down', () => {
    const [moved] = clearOfMarks([label], [mark(500, 510)], view, []);
    expect(moved!.y).toBeLessThan(500);
    expect(moved!.y + 28).toBeLessThanOrEqual(510 - 32);
    expect(moved!.y + 28).toBeGreaterThan(510 - 32 - 12);
  });

  test('stay where they were moved to as long as that place is free', () => {
    const before = [{ ...label, y: 440 }];
    expect(clearOfMarks([label], [], view, before)[0]!.y).toBe(440);
    expect(clearOfMarks([label], [mark(500, 430)], view, before)[0]!.y).toBe(500);
  });

  test('are left out where their district has no other place, and never lie on one another', () => {
    expect(clearOfMarks([{ ...label, reach: 30 }], [mark(500, 500)], view, [])).toEqual([]);
    const other = { ...label, code: 'b', y: 560 };
    const both = clearOfMarks([label, other], [mark(500, 490)], view, []);
    expect(both).toHaveLength(2);
    expect(Math.abs(both[0]!.y - both[1]!.y)).toBeGreaterThanOrEqual(56);
  });
});
