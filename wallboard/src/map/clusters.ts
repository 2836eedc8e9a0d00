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

/**
 * Gathers what stands within `radius` of a mark. What rings an alarm (Moderate and above) is never swallowed by what
 * does not; within each kind the most severe leads. The quiet come first, so that the severe are drawn on top.
 */
export function clusters(points: readonly MarkedPoint[], radius: number, alarmRadius: number): readonly Mark[] {
  const alarms = points.filter((point) => point.level >= severity.moderate).sort((a, b) => b.level - a.level);
  const quiet = points.filter((point) => point.level < severity.moderate);
  return [...gather(quiet, radius), ...gather(alarms, alarmRadius).reverse()];
}

function gather(points: readonly MarkedPoint[], radius: number): Mark[] {
  const groups: { x: number; y: number; level: number; count: number; sumX: number; sumY: number }[] = [];
  for (const { x, y, level } of points) {
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < radius);
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
