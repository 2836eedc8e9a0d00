import { describe, expect, test } from 'vitest';
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
});

function area(ring: number[][]): number {
  return ring.slice(1).reduce((sum, point, at) => sum + (point[0]! - ring[at]![0]!) * (point[1]! + ring[at]![1]!), 0);
}
