import type { Outline, Projection } from './geometry';

type Point = readonly [x: number, y: number];

/** Where a district's name stands: the place within its largest polygon that is farthest from the border, pixels, and how far. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

const cells = 16;
const rounds = 3;

/** Searches a lattice over the polygon, then finer ones around the best place found. */
export function labelPlace(outline: Outline, projection: Projection): LabelPlace {
  const polygons = outline.polygons.map((rings) =>
    rings.map((ring) => ring.map((point) => projection.toPixel(point[0]!, point[1]!))),
  );
  const largest = polygons.reduce((best, one) => (boxArea(one[0]!) > boxArea(best[0]!) ? one : best));
  let [west, north, east, south] = box(largest[0]!);
  let best: LabelPlace = { x: (west + east) / 2, y: (north + south) / 2, reach: -Infinity };
  for (let round = 0; round < rounds; round++) {
    const stepX = (east - west) / cells;
    const stepY = (south - north) / cells;
    for (let column = 0; column <= cells; column++) {
      for (let row = 0; row <= cells; row++) {
        const at: Point = [west + column * stepX, north + row * stepY];
        const reach = inside(at, largest) ? distance(at, largest) : -Infinity;
        if (reach > best.reach) {
          best = { x: at[0], y: at[1], reach };
        }
      }
    }
    [west, east, north, south] = [best.x - stepX, best.x + stepX, best.y - stepY, best.y + stepY];
  }
  return best;
}

/** Even-odd over all rings, so that holes are outside. */
function inside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let within = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x1, y1] = ring[at]!;
      const [x2, y2] = ring[before]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) {
        within = !within;
      }
    }
  }
  return within;
}

/** Distance to the nearest border; names are wide, so distance across counts for less. */
function distance([x, y]: Point, rings: readonly (readonly Point[])[]): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [x1, y1] = ring[at - 1]!;
      const [x2, y2] = ring[at]!;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot((x - x1 - share * dx) * 0.6, y - y1 - share * dy));
    }
  }
  return least;
}

function box(ring: readonly Point[]): [west: number, north: number, east: number, south: number] {
  const [xs, ys] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function boxArea(ring: readonly Point[]): number {
  const [west, north, east, south] = box(ring);
  return (east - west) * (south - north);
}
