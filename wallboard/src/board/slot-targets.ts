import { laneOf } from './lanes';

/** Modes of a report (feeds/Reports/Mode.cs) that the wall tells apart. */
export const mode = { actual: 0, exercise: 1 } as const;

/** Severities (feeds/Reports/Severity.cs). */
export const severity = { unknown: 0, minor: 1, moderate: 2, severe: 3, extreme: 4 } as const;

/** Where a slot's counts go: every (row, column) of `rows` x `columns`, where 0 is the total and n + 1 is number n. */
export interface SlotTargets {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly lane: number;
  readonly severity: number;
  readonly mode: number;
}

/** A node of a tree whose parents stand before their children; parent −1 is none. */
export interface TreeNode {
  readonly parent: number;
}

/** The node and all above it, as places (number + 1). A node that is not there, or a parent out of order, ends the path. */
export function pathUp(nodes: readonly TreeNode[], start: number): number[] {
  const path: number[] = [];
  let at = start;
  while (at >= 0 && at < nodes.length && path.length <= nodes.length) {
    path.push(at + 1);
    at = nodes[at]!.parent;
  }
  return path;
}

/** Works out where [area, category, channel, severity, mode] counts: once per district it touches or lies under, once in the total. */
export function slotTargets(
  slot: readonly number[],
  areas: readonly (readonly number[])[],
  districts: readonly TreeNode[],
  categories: readonly TreeNode[],
): SlotTargets {
  const rows = new Set<number>([0]);
  for (const district of areas[slot[0] ?? -1] ?? []) {
    for (const row of pathUp(districts, district)) {
      rows.add(row);
    }
  }

  return {
    rows: [...rows],
    columns: [0, ...pathUp(categories, slot[1] ?? -1)],
    lane: laneOf(slot[2] ?? 0),
    severity: slot[3] ?? severity.unknown,
    mode: slot[4] ?? mode.actual,
  };
}
