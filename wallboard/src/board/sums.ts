import { lanes } from './lanes';
import { mode, severity, type SlotTargets } from './slot-targets';

/** One cell's numbers: the tallies in the wire's order, then open Severe, then open Extreme. */
export type Cell = readonly number[];

/** A district's cells: column 0 is every category, column n + 1 is category n. */
export type Row = readonly Cell[];

/** Everything that the wall sums out of slots. Parts that did not change stay the same object from version to version. */
export interface Sums {
  /** Row 0 is the city, row n + 1 is district n. */
  readonly cells: readonly Row[];
  /** Lane number to tallies. */
  readonly byLane: readonly Cell[];
  /** Severity number to tallies. */
  readonly bySeverity: readonly Cell[];
  /** Tallies of everything of mode Exercise. */
  readonly exercise: Cell;
}

interface Draft {
  readonly cells: Row[];
  readonly byLane: Cell[];
  readonly bySeverity: Cell[];
  exercise: Cell;
}

const severities = 5;

/** Sums of nothing, for so many districts, categories and tallies. */
export function emptySums(districts: number, categories: number, tallies: number): Sums {
  const zero: Cell = new Array<number>(tallies + 2).fill(0);
  const row: Row = new Array<Cell>(categories + 1).fill(zero);
  return {
    cells: new Array<Row>(districts + 1).fill(row),
    byLane: lanes.map(() => zero),
    bySeverity: new Array<Cell>(severities).fill(zero),
    exercise: zero,
  };
}

/** The same sums with room for districts and categories that were appended. */
export function grown(sums: Sums, districts: number, categories: number): Sums {
  const zero: Cell = sums.exercise.map(() => 0);
  const cells = sums.cells.map((row) => [...row, ...new Array<Cell>(categories + 1 - row.length).fill(zero)]);
  while (cells.length < districts + 1) {
    cells.push(new Array<Cell>(categories + 1).fill(zero));
  }
  return { ...sums, cells };
}

/** One addition: `diff` (tallies, trailing zeros left out) to everything that the slot counts in. */
export interface Addition {
  readonly targets: SlotTargets;
  readonly diff: readonly number[];
}

/** The sums with all additions made; only what they touch is copied. */
export function added(before: Sums, additions: Iterable<Addition>, openPlace: number): Sums {
  const draft: Draft = {
    cells: before.cells.slice(),
    byLane: before.byLane.slice(),
    bySeverity: before.bySeverity.slice(),
    exercise: before.exercise,
  };
  for (const { targets, diff } of additions) {
    addOne(before, draft, targets, diff, openPlace);
  }
  return draft;
}

function addOne(before: Sums, draft: Draft, targets: SlotTargets, diff: readonly number[], openPlace: number): void {
  if (targets.mode === mode.exercise) {
    draft.exercise = plus(before.exercise, draft.exercise, diff);
  }
  if (targets.mode !== mode.actual) {
    return;
  }

  draft.byLane[targets.lane] = plus(before.byLane[targets.lane]!, draft.byLane[targets.lane]!, diff);
  const known = targets.severity < severities ? targets.severity : severity.unknown;
  draft.bySeverity[known] = plus(before.bySeverity[known]!, draft.bySeverity[known]!, diff);

  const opened = diff[openPlace] ?? 0;
  const notable = opened !== 0 && known >= severity.severe ? known - severity.severe : -1;
  for (const rowAt of targets.rows) {
    const rowBefore = before.cells[rowAt]!;
    let row = draft.cells[rowAt]! as Cell[];
    if (row === rowBefore) {
      row = rowBefore.slice();
      draft.cells[rowAt] = row;
    }
    for (const columnAt of targets.columns) {
      const cell = plus(rowBefore[columnAt]!, row[columnAt]!, diff) as number[];
      if (notable >= 0) {
        cell[cell.length - 2 + notable]! += opened;
      }
      row[columnAt] = cell;
    }
  }
}

/** Adds in place if `now` is already this delta's own copy, else to a new copy. */
function plus(before: Cell, now: Cell, diff: readonly number[]): Cell {
  const sum = now === before ? now.slice() : (now as number[]);
  for (let i = 0; i < diff.length; i++) {
    sum[i]! += diff[i]!;
  }
  return sum;
}
