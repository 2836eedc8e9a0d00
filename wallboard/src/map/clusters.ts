import { severity } from '../board/slot-targets';

/** One mark on the map: an incident, or several that stand too close to be told apart. Pixels. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** The most severe of them. */
  readonly level: number;
  readonly count: number;
}

/** An incident's place in pixels. */
export interface MarkedPoint {
  readonly x: number;
  readonly y: number;
  readonly level: number;
}

/** Marks in three layers, from the quiet at the bottom to the alarming on top; the one never swallows the other. */
export interface MarkLayers {
  /** Unknown and Minor. */
  readonly quiet: readonly Mark[];
  /** Moderate. */
  readonly moderate: readonly Mark[];
  /** Severe and Extreme, the most severe last. */
  readonly notable: readonly Mark[];
}

/** Gathers what stands within so many pixels of a mark of its layer. */
export function markLayers(points: readonly MarkedPoint[], radius: { readonly quiet: number; readonly notable: number }): MarkLayers {
  const between = (least: number, most: number): MarkedPoint[] => points.filter(({ level }) => level >= least && level <= most);
  const notable = between(severity.severe, severity.extreme).sort((a, b) => b.level - a.level);
  return {
    quiet: gather(between(severity.unknown, severity.minor), radius.quiet),
    moderate: gather(between(severity.moderate, severity.moderate), radius.notable),
    notable: apart(gather(notable, radius.notable, 0.5), radius.notable).reverse(),
  };
}

/** `flat` below 1 gathers farther across than up and down: a count stands beside its mark. */
function gather(points: readonly MarkedPoint[], radius: number, flat = 1): Mark[] {
  const groups: { x: number; y: number; level: number; count: number; sumX: number; sumY: number }[] = [];
  for (const { x, y, level } of points) {
    const near = groups.find((group) => Math.hypot((group.x - x) * flat, group.y - y) < radius);
    if (near) {
      near.count++;
      near.sumX += x;
      near.sumY += y;
      near.level = Math.max(near.level, level);
    } else {
      groups.push({ x, y, level, count: 1, sumX: x, sumY: y });
    }
  }
  return groups.map(({ level, count, sumX, sumY }) => ({ x: sumX / count, y: sumY / count, level, count }));
}

/** Joins marks until none stands on another or on its count: what was gathered stands in its middle, and may have come close to others. */
function apart(marks: readonly Mark[], radius: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const at = kept.findIndex((one) => Math.abs(one.x - mark.x) < 2 * radius && Math.abs(one.y - mark.y) < radius);
    if (at < 0) {
      kept.push(mark);
    } else {
      kept[at] = joined(kept[at]!, mark);
    }
  }
  return kept.length < marks.length ? apart(kept, radius) : kept;
}

function joined(one: Mark, other: Mark): Mark {
  const count = one.count + other.count;
  const between = (a: number, b: number): number => (a * one.count + b * other.count) / count;
  return { x: between(one.x, other.x), y: between(one.y, other.y), level: Math.max(one.level, other.level), count };
}
