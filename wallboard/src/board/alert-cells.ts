import type { BoardAlerts } from '../wire.gen';
import { pathUp, type TreeNode } from './slot-targets';
import { unusualKey } from './unusual';

/** What stands in a cell: the highest priority of its alerts (1 to 4), how many, and how many of them nobody has seen. */
export interface AlertCell {
  readonly priority: number;
  readonly count: number;
  readonly unacknowledged: number;
}

/**
 * Standing alerts by `unusualKey`, rolled up both trees: an alert counts in its district and all above it, in its
 * category and all above it, and in their totals (−1). One without a district counts in the city's row alone, one
 * without a category in the column of all.
 */
export function alertCells(
  cells: BoardAlerts['cells'],
  districts: readonly TreeNode[],
  categories: readonly TreeNode[],
): ReadonlyMap<number, AlertCell> {
  const sums = new Map<number, AlertCell>();
  for (const [district = -1, category = -1, priority = 4, count = 0, unacknowledged = 0] of cells) {
    const rows = [-1, ...pathUp(districts, district).map((place) => place - 1)];
    const columns = [-1, ...pathUp(categories, category).map((place) => place - 1)];
    for (const row of rows) {
      for (const column of columns) {
        const key = unusualKey(row, column);
        const before = sums.get(key);
        sums.set(key, {
          priority: Math.min(priority, before?.priority ?? priority),
          count: count + (before?.count ?? 0),
          unacknowledged: unacknowledged + (before?.unacknowledged ?? 0),
        });
      }
    }
  }
  return sums;
}
